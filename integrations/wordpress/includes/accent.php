<?php
/**
 * The accent: the theme's, unless an administrator chose another.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/**
 * The theme's palette, the site's own colours first.
 *
 * @return array<string, array{name: string, color: string}> By slug.
 */
function palette(): array {
	$colors = array();
	foreach ( (array) wp_get_global_settings( array( 'color', 'palette' ) ) as $origin => $list ) {
		// WordPress has a palette of its own, which no theme asked for.
		if ( 'default' === $origin || ! is_array( $list ) ) {
			continue;
		}
		foreach ( $list as $color ) {
			if ( isset( $color['slug'], $color['color'] ) ) {
				$colors[ $color['slug'] ] = array(
					'name'  => (string) ( $color['name'] ?? $color['slug'] ),
					'color' => (string) $color['color'],
				);
			}
		}
	}
	return $colors;
}

/**
 * The CSS of a colour as global styles have it: `var:preset|color|contrast` or ready CSS. Empty when it is neither.
 *
 * @param mixed $color The colour.
 * @return string
 */
function css_color( $color ): string {
	$color = is_string( $color ) ? preg_replace( '/^var:preset\|color\|([\w-]+)$/', 'var(--wp--preset--color--$1)', $color ) : '';
	return preg_match( '/^[\w#(),.%\s\/-]+$/', $color ) ? $color : '';
}

/**
 * Accent and what is written on it, as the theme paints its buttons.
 *
 * @return array{0: string, 1: string} CSS colours; empty where the theme says nothing.
 */
function theme_accent(): array {
	$button = wp_get_global_styles( array( 'elements', 'button', 'color' ) );
	if ( is_array( $button ) && ! empty( $button['background'] ) ) {
		return array( css_color( $button['background'] ), css_color( $button['text'] ?? '' ) );
	}
	$palette = palette();
	foreach ( array( 'primary', 'accent', 'brand' ) as $slug ) {
		if ( isset( $palette[ $slug ] ) ) {
			return array( "var(--wp--preset--color--$slug)", '' );
		}
	}
	return array( '', '' );
}

/** The custom properties that tell the widgets the accent. */
function accent_css(): string {
	$accent = (string) setting( 'accent' );
	$on     = '';
	if ( 0 === strpos( $accent, 'palette:' ) ) {
		$color = palette()[ substr( $accent, 8 ) ]['color'] ?? '';
		// The theme may have changed since.
		$accent = $color ? 'var(--wp--preset--color--' . substr( $accent, 8 ) . ", $color)" : '';
	}
	if ( ! $accent ) {
		list( $accent, $on ) = theme_accent();
	}
	$accent = css_color( $accent );
	if ( ! $accent ) {
		return '';
	}
	return ":root{--brug-accent:$accent" . ( $on ? ";--brug-on-accent:$on" : '' ) . '}';
}
