<?php
/**
 * The card on a page. `$content` is the core Table block that stands in it.
 *
 * @package Brug
 *
 * @var array  $attributes
 * @var string $content
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

$brug_level = (int) $attributes['headingLevel'];
$brug_tag   = array(
	'heading'       => plain( $attributes['heading'] ),
	'heading-level' => $brug_level >= 3 && $brug_level <= 6 ? $brug_level : '',
	'layout'        => 'table' === $attributes['layout'] ? 'table' : '',
	'collapsible'   => $attributes['collapsible'] ? true : '',
);

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- block_html() escapes each attribute; the content is what WordPress made of the blocks inside.
echo block_html( 'difference-card', $attributes, $brug_tag, $content );
