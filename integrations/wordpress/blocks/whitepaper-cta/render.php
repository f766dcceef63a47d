<?php
/**
 * The call to action on a page. `$content` is the text that stands in it.
 *
 * @package Brug
 *
 * @var array  $attributes
 * @var string $content
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

// The library knows where its documents are, also after the site has moved; the address that was saved is for the rest.
$brug_href  = $attributes['mediaId'] ? wp_get_attachment_url( $attributes['mediaId'] ) : '';
$brug_href  = $brug_href ? $brug_href : plain( $attributes['href'] );
$brug_cover = $attributes['coverId'] ? wp_get_attachment_image_url( $attributes['coverId'], 'medium_large' ) : '';
$brug_level = (int) $attributes['headingLevel'];
$brug_gate  = in_array( $attributes['gate'], array( 'soft', 'email' ), true ) ? $attributes['gate'] : 'none';

$brug_content = $content;
$brug_tag     = array(
	'heading'       => plain( $attributes['heading'] ),
	'heading-level' => $brug_level >= 3 && $brug_level <= 6 ? $brug_level : '',
	'format'        => plain( $attributes['format'] ),
	'pages'         => $attributes['pages'] > 0 ? (int) $attributes['pages'] : '',
	'size'          => $attributes['size'] > 0 ? (int) $attributes['size'] : '',
	'cover'         => esc_url_raw( $brug_cover ? $brug_cover : plain( $attributes['cover'] ) ),
	'layout'        => in_array( $attributes['layout'], array( 'banner', 'inline' ), true ) ? $attributes['layout'] : '',
);
if ( $brug_href ) {
	$brug_label    = plain( $attributes['label'] );
	$brug_content .= sprintf(
		'<p><a href="%s" download>%s</a></p>',
		esc_url( $brug_href ),
		esc_html( $brug_label ? $brug_label : __( 'Download', 'brug' ) )
	);
}
if ( 'none' !== $brug_gate ) {
	$brug_tag     += array( 'gate' => $brug_gate ) + form_attributes( 'optional' );
	$brug_content .= rules_html( 'email', 'optional' );
}

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- block_html() escapes each attribute; the content is what WordPress made of the blocks inside, and a link escaped above.
echo block_html( 'whitepaper-cta', $attributes, $brug_tag, $brug_content );
