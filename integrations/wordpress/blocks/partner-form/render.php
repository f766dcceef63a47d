<?php
/**
 * The form on a page.
 *
 * @package Brug
 *
 * @var array $attributes
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

list( $brug_tag, $brug_content, $brug_place ) = partner_form( $attributes );

// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- block_html() escapes each attribute; the content is made and escaped by partner_form().
echo block_html( 'partner-form', $attributes, $brug_tag, $brug_content, $brug_place );
