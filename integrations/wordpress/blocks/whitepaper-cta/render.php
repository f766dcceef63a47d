<?php
/**
 * The call to action on a page.
 *
 * @package Brug
 *
 * @var array     $attributes
 * @var \WP_Block $block
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

list( $brug_tag, $brug_content ) = whitepaper_cta( $attributes, inner_html( $block ) );

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- block_html() escapes each attribute; the content is what WordPress made of the blocks inside, and escaped by whitepaper_cta().
echo block_html( 'whitepaper-cta', $attributes, $brug_tag, $brug_content );
