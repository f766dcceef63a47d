<?php
/**
 * Script and style, on the pages that use them.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		$defer = array(
			'strategy'  => 'defer',
			'in_footer' => false,
		);
		wp_register_script( 'brug', plugins_url( 'assets/brug.js', FILE ), array(), VERSION, $defer );
		wp_register_style( 'brug', plugins_url( 'assets/place.css', FILE ), array(), VERSION );
	},
	5
);

/** Loads what the widgets need on this page. Late calls, as from a widget area, still count. */
function use_assets(): void {
	wp_enqueue_script( 'brug' );
	if ( ! wp_style_is( 'brug', 'enqueued' ) ) {
		wp_enqueue_style( 'brug' );
		// Not sooner: asking for the theme's colours takes time that other pages need not spend.
		wp_add_inline_style( 'brug', accent_css() );
	}
}

/**
 * Whether text has a widget in it, as a block, a shortcode, a tag in a Custom HTML block or a marked core block.
 *
 * @param string $content Content of a post.
 * @return bool
 */
function has_widget( string $content ): bool {
	return 1 === preg_match( '/<!-- wp:brug\/|<brug-|\[brug_partner_form|\bdata-brug=|\bbrug-(?:difference-card|whitepaper-cta|partner-form)\b/', $content );
}

// A classic theme prints its head before the content: look ahead, so that the place is kept from the first moment.
add_action(
	'wp_enqueue_scripts',
	function () {
		global $wp_query;
		foreach ( $wp_query->posts ?? array() as $post ) {
			if ( $post instanceof \WP_Post && has_widget( $post->post_content ) ) {
				use_assets();
				return;
			}
		}
	}
);

// Runs for the editor's frame as well, where the blocks show the real widgets.
add_action(
	'enqueue_block_assets',
	function () {
		if ( is_admin() ) {
			use_assets();
			wp_enqueue_style( 'brug-editor', plugins_url( 'assets/editor.css', FILE ), array( 'brug' ), VERSION );
		}
	}
);
