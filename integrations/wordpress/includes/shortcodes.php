<?php
/**
 * The three widgets as shortcodes, for page builders and the classic editor. Options are written with underscores:
 * `[brug_partner_form heading_level="3"]`. An address to send to is not among them.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		add_shortcode( 'brug_difference_card', __NAMESPACE__ . '\difference_card_shortcode' );
		add_shortcode( 'brug_whitepaper_cta', __NAMESPACE__ . '\whitepaper_cta_shortcode' );
		add_shortcode( 'brug_partner_form', __NAMESPACE__ . '\partner_form_shortcode' );
	}
);

/**
 * `[brug_difference_card heading="…"]<table>…</table>[/brug_difference_card]`
 *
 * @param array|string $attributes What an author wrote.
 * @param string       $content    What stands between.
 * @return string HTML.
 */
function difference_card_shortcode( $attributes, $content = '' ): string {
	list( $tag, $html ) = difference_card( shortcode_options( $attributes, CARD_OPTIONS, 'brug_difference_card' ), shortcode_content( (string) $content ) );
	return shortcode_html( 'difference-card', $tag, $html, '' );
}

/**
 * `[brug_whitepaper_cta heading="…" href="…" gate="soft"]What the reader gets from it.[/brug_whitepaper_cta]`
 *
 * @param array|string $attributes What an author wrote.
 * @param string       $content    What stands between.
 * @return string HTML.
 */
function whitepaper_cta_shortcode( $attributes, $content = '' ): string {
	list( $tag, $html ) = whitepaper_cta( shortcode_options( $attributes, WHITEPAPER_OPTIONS, 'brug_whitepaper_cta' ), shortcode_content( (string) $content ) );
	return shortcode_html( 'whitepaper-cta', $tag, $html, '' );
}

/**
 * `[brug_partner_form heading="…" fields="name email" consent="required"]`
 *
 * @param array|string $attributes What an author wrote.
 * @return string HTML.
 */
function partner_form_shortcode( $attributes ): string {
	list( $tag, $html, $place ) = partner_form( shortcode_options( $attributes, FORM_OPTIONS, 'brug_partner_form' ) );
	return shortcode_html( 'partner-form', $tag, $html, $place );
}

/**
 * Options as a block has them.
 *
 * @param array|string $attributes What an author wrote; names with underscores.
 * @param array        $defaults   The options, and what they are when nobody says.
 * @param string       $shortcode  Name of the shortcode.
 * @return array
 */
function shortcode_options( $attributes, array $defaults, string $shortcode ): array {
	$names = array();
	foreach ( array_keys( $defaults ) as $name ) {
		$names[ strtolower( preg_replace( '/[A-Z]/', '_$0', $name ) ) ] = $name;
	}
	$written = array();
	foreach ( (array) $attributes as $name => $value ) {
		// `collapsible` alone is as good as `collapsible="yes"`, and `submit-label`, as on the tag, as good as `submit_label`.
		if ( is_int( $name ) ) {
			list( $name, $value ) = array( $value, 'yes' );
		}
		$written[ str_replace( '-', '_', strtolower( (string) $name ) ) ] = $value;
	}
	$given   = shortcode_atts( array_fill_keys( array_keys( $names ), null ), $written, $shortcode );
	$options = $defaults;
	foreach ( array_filter( $given, 'is_string' ) as $name => $value ) {
		$option             = $names[ $name ];
		$options[ $option ] = is_bool( $defaults[ $option ] ) ? ! in_array( $value, array( '', '0', 'false', 'no' ), true ) : $value;
	}
	return $options;
}

/**
 * What stands between two halves of a shortcode, without the halves of paragraphs that WordPress left there.
 *
 * @param string $content HTML.
 * @return string
 */
function shortcode_content( string $content ): string {
	return wp_kses_post( force_balance_tags( do_shortcode( preg_replace( '#^\s*(</p>|<br\s*/?>)|(<p>|<br\s*/?>)\s*$#', '', $content ) ) ) );
}

/**
 * A widget in the box that a block would be.
 *
 * @param string $name    Name of the widget.
 * @param array  $tag     Attributes of the tag.
 * @param string $content HTML that stands in the tag.
 * @param string $place   CSS of the place that it takes.
 * @return string HTML.
 */
function shortcode_html( string $name, array $tag, string $content, string $place ): string {
	if ( is_feed() ) {
		return feed_html( $name, $content );
	}
	return sprintf( '<div class="wp-block-brug-%s brug-place"%s>%s</div>', $name, $place ? ' style="' . esc_attr( $place ) . '"' : '', widget_html( $name, $tag, $content ) );
}
