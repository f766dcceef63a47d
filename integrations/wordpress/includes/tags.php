<?php
/**
 * Writing the widgets' tags.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/**
 * A widget as HTML, with its script and style.
 *
 * @param string $name       `difference-card`, `whitepaper-cta` or `partner-form`.
 * @param array  $attributes By name; empty values are left out, `true` is an attribute without a value.
 * @param string $content    HTML that stands in the tag, escaped already.
 * @return string
 */
function widget_html( string $name, array $attributes, string $content ): string {
	use_assets();
	$html = '';
	foreach ( $attributes as $attribute => $value ) {
		if ( true === $value ) {
			$html .= " $attribute";
		} elseif ( '' !== (string) $value ) {
			$html .= sprintf( ' %s="%s"', $attribute, esc_attr( $value ) );
		}
	}
	return "<brug-$name$html>$content</brug-$name>";
}

/**
 * A block: the widget in the box that the editor's panels are about (alignment, spacing, anchor, class, colours).
 *
 * @param string $name       Name of the widget.
 * @param array  $block      The block's attributes.
 * @param array  $attributes Attributes of the tag.
 * @param string $content    HTML that stands in the tag, escaped already.
 * @return string
 */
function block_html( string $name, array $block, array $attributes, string $content ): string {
	$wrapper = get_block_wrapper_attributes(
		array_filter(
			array(
				'class' => 'brug-place',
				'style' => place_css( (string) ( $block['place'] ?? '' ) ),
			)
		)
	);
	return "<div $wrapper>" . widget_html( $name, $attributes, $content ) . '</div>';
}

/**
 * The place to keep free: heights that the editor measured, as custom properties that `place.css` uses.
 *
 * @param string $place `16:48.5 20:40 …`: height by least width, both in em.
 * @return string CSS declarations; empty when nothing was measured.
 */
function place_css( string $place ): string {
	preg_match_all( '/(?<=^|\s)(\d{1,3}):(\d{1,4}(?:\.\d{1,2})?)(?=\s|$)/', $place, $heights, PREG_SET_ORDER );
	return implode(
		';',
		array_map(
			function ( $height ) {
				return "--brug-place-$height[1]:$height[2]em";
			},
			$heights
		)
	);
}

/**
 * Text of a block's attribute. When an author saves, WordPress writes `&` in it as `&amp;`.
 *
 * @param mixed $value The attribute.
 * @return string
 */
function plain( $value ): string {
	return is_scalar( $value ) ? html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) : '';
}

/**
 * Attributes that a form needs to reach the receiver. The address is an administrator's setting and never an author's.
 *
 * @param string $consent `none`, `optional` or `required`.
 * @return array
 */
function form_attributes( string $consent ): array {
	return array(
		'action'       => form_action(),
		// This site drops doubles, so a try that may have arrived may be repeated; another receiver is not known to.
		'retries'      => setting( 'receiver' ) ? '' : '2',
		'consent'      => 'none' === $consent ? '' : $consent,
		'privacy-href' => privacy_url(),
	);
}

/**
 * The hidden field with a form's rules.
 *
 * @param string $fields  As on the tag.
 * @param string $consent `none`, `optional` or `required`.
 * @return string HTML; empty where another receiver has rules of its own.
 */
function rules_html( string $fields, string $consent ): string {
	if ( setting( 'receiver' ) ) {
		return '';
	}
	return sprintf( '<input type="hidden" slot="fields" name="%s" value="%s">', RULES_FIELD, esc_attr( seal_rules( $fields, $consent ) ) );
}

/** What visitors without script read in the place of a form. */
function without_script_html(): string {
	$contact = setting( 'public_contact' );
	$text    = esc_html__( 'This form needs JavaScript.', 'brug' );
	if ( is_email( $contact ) ) {
		$address = antispambot( $contact );
		$link    = sprintf( '<a href="mailto:%1$s">%1$s</a>', $address );
		/* translators: %s: e-mail address. */
		$text .= ' ' . sprintf( esc_html__( 'You can also write to %s.', 'brug' ), $link );
	}
	return "<noscript slot=\"fallback\"><p>$text</p></noscript>";
}

/**
 * A partner form.
 *
 * @param array $options `heading`, `fields`, `consent`; the rest is the site's.
 * @return array{0: array, 1: string} Attributes and content of the tag.
 */
function partner_form( array $options ): array {
	$fields     = known_fields( plain( $options['fields'] ?? '' ) );
	$consent    = in_array( $options['consent'] ?? '', array( 'none', 'optional' ), true ) ? $options['consent'] : 'required';
	$level      = (int) ( $options['headingLevel'] ?? 2 );
	$attributes = array(
		'heading'       => plain( $options['heading'] ?? '' ),
		'heading-level' => $level >= 3 && $level <= 6 ? $level : '',
		'fields'        => DEFAULT_FIELDS === $fields ? '' : $fields,
	) + form_attributes( $consent );
	return array( $attributes, without_script_html() . rules_html( $fields, $consent ) );
}
