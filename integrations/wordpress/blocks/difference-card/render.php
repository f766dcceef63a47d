<?php
/**
 * The card on a page.
 *
 * @package Brug
 *
 * @var array     $attributes
 * @var \WP_Block $block
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

list( $brug_tag, $brug_content ) = difference_card( $attributes, inner_html( $block ) );

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- block_html() escapes each attribute; the content is what WordPress made of the blocks inside, and escaped by difference_card().
echo block_html( 'difference-card', $attributes, $brug_tag, $brug_content );
