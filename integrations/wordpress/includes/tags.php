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
 * @param string $place      CSS of the place to keep free where the editor has measured none.
 * @return string
 */
function block_html( string $name, array $block, array $attributes, string $content, string $place = '' ): string {
	if ( is_feed() ) {
		return feed_html( $name, $content );
	}
	$measured = measured_place( (string) ( $block['place'] ?? '' ) );
	$wrapper  = get_block_wrapper_attributes(
		array_filter(
			array(
				'class' => 'brug-place',
				'style' => $measured ? $measured : $place,
			)
		)
	);
	return "<div $wrapper>" . widget_html( $name, $attributes, $content ) . '</div>';
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
 * What a form sends along so that the site knows it, and the words of its consent.
 *
 * @param array $form As seal_form() takes it. `wording` is the consent's text.
 * @return string HTML.
 */
function form_html( array $form ): string {
	$html = '';
	if ( 'none' === $form['consent'] ) {
		unset( $form['wording'] );
	} else {
		$html            = sprintf( '<span slot="consent">%s</span>', wp_kses( $form['wording'], CONSENT_TAGS ) );
		$form['wording'] = fold_spaces( html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}
	// Another receiver has rules of its own.
	return setting( 'receiver' ) ? $html : $html . sprintf( '<input type="hidden" slot="fields" name="%s" value="%s">', FORM_FIELD, esc_attr( seal_form( $form ) ) );
}

/** Tags that the words of a consent may have. */
const CONSENT_TAGS = array(
	'a'      => array(
		'href'   => true,
		'target' => true,
		'rel'    => true,
	),
	'strong' => array(),
	'em'     => array(),
);

/**
 * The consent that the partner form asks for.
 *
 * @param string $by Whom it is given to; empty: the site.
 * @return string HTML.
 */
function contact_consent( string $by = '' ): string {
	/* translators: %s: name of the site, or of the organisation behind it. */
	return esc_html( sprintf( __( 'I agree that %s may use my details to contact me. I can withdraw this at any time.', 'brug' ), '' === $by ? site_name() : $by ) );
}

/**
 * The consent to mailings, which the whitepaper asks for.
 *
 * @param string $by Whom it is given to; empty: it names nobody.
 * @return string HTML.
 */
function mailing_consent( string $by = '' ): string {
	if ( '' === $by ) {
		return esc_html__( 'Yes, email me tips now and then. I can unsubscribe at any time. You can download without this.', 'brug' );
	}
	/* translators: %s: name of an organisation. */
	return esc_html( sprintf( __( 'Yes, %s may email me tips now and then. I can unsubscribe at any time. You can download without this.', 'brug' ), $by ) );
}

/** Name of the site as it was typed. */
function site_name(): string {
	return wp_specialchars_decode( get_option( 'blogname' ), ENT_QUOTES );
}

/**
 * A widget in a feed: its content, without what needs a script, and for a form a link to the page.
 *
 * @param string $name    Name of the widget.
 * @param string $content HTML that stands in the tag.
 * @return string
 */
function feed_html( string $name, string $content ): string {
	$content = preg_replace( '#<(noscript|span|div|fieldset)\b[^>]*\bslot="[^"]*"[^>]*>.*?</\1>|<input\b[^>]*>|<p slot="success">.*?</p>#s', '', $content );
	$content = preg_replace( '/ slot="\w+"/', '', $content );
	if ( 'partner-form' === $name ) {
		$content .= sprintf( '<p><a href="%s">%s</a></p>', esc_url( get_permalink() ), esc_html__( 'To the form', 'brug' ) );
	}
	return $content;
}

/**
 * The blocks inside a block, as HTML: what else the editor saved stands there for who has the plugin no longer.
 *
 * @param \WP_Block $block The block.
 * @return string
 */
function inner_html( \WP_Block $block ): string {
	$html = '';
	foreach ( $block->inner_blocks as $inner ) {
		$html .= $inner->render();
	}
	return $html;
}
