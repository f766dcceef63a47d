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
		wp_register_script( 'brug-scan', plugins_url( 'assets/scan.js', FILE ), array(), VERSION, $defer );
		// For a theme that asks for an address from work (`fields`, `work`): no block does.
		wp_register_script( 'brug-free-mail', plugins_url( 'assets/free-mail.js', FILE ), array( 'brug' ), VERSION, $defer );
		wp_register_script( 'brug-scan-outcome', plugins_url( 'assets/scan-outcome.js', FILE ), array(), VERSION, $defer );
		wp_register_style( 'brug', plugins_url( 'assets/place.css', FILE ), array(), VERSION );
	},
	5
);

// To a marked core block an author may write `data-action`; it counts only for what the script tag lists.
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		if ( 'brug' !== $handle ) {
			return $tag;
		}
		$tags = new \WP_HTML_Tag_Processor( $tag );
		while ( $tags->next_tag( 'script' ) ) {
			if ( null !== $tags->get_attribute( 'src' ) ) {
				$tags->set_attribute( 'data-brug-receivers', esc_url_raw( form_action() ) );
			}
		}
		return $tags->get_updated_html();
	},
	10,
	2
);

/** Loads what the widgets need on this page. Late calls, as from a widget area, still count. */
function use_assets(): void {
	wp_enqueue_script( 'brug' );
	use_style();
}

/** Loads the scan: a card asks how wide the gap is. */
function use_scan(): void {
	wp_enqueue_script( 'brug-scan' );
	// Where it still can come first it does: a card is then drawn with its questions, and nothing moves.
	$widgets = wp_scripts()->registered['brug'] ?? null;
	if ( $widgets && ! in_array( 'brug-scan', $widgets->deps, true ) && ! wp_script_is( 'brug', 'done' ) ) {
		$widgets->deps[] = 'brug-scan';
	}
}

/** Loads the style, which keeps the place of the widgets from the first moment when it stands in the head. */
function use_style(): void {
	if ( ! wp_style_is( 'brug', 'enqueued' ) ) {
		wp_enqueue_style( 'brug' );
		// Not sooner: asking for the theme's colours takes time that other pages need not spend.
		wp_add_inline_style( 'brug', accent_css() );
	}
}

/**
 * Content with that of the synced patterns in it.
 *
 * @param string $content Content of a post.
 * @param int[]  $seen    Patterns that are being looked into: one may hold itself.
 * @return string
 */
function with_patterns( string $content, array $seen = array() ): string {
	preg_match_all( '/<!-- wp:block {[^>]*"ref":(\d+)/', $content, $references );
	foreach ( array_diff( $references[1], $seen ) as $id ) {
		$pattern  = get_post( (int) $id );
		$content .= $pattern ? with_patterns( $pattern->post_content, array_merge( $seen, array( $id ) ) ) : '';
	}
	return $content;
}

/**
 * Whether content has a widget in it, as a block, a shortcode, a tag in a Custom HTML block or a marked core block.
 *
 * @param string $content Content of a post.
 * @return bool
 */
function has_widget( string $content ): bool {
	return (bool) preg_match( '/<!-- wp:brug\/|<brug-|\[brug_|\bdata-brug=|\bbrug-(?:difference-card|whitepaper-cta|partner-form)\b/', $content );
}

/**
 * Whether a card in content asks how wide the gap is, in any of those ways.
 *
 * @param string $content Content of a post.
 * @return bool
 */
function has_scan( string $content ): bool {
	if ( preg_match( '/<!-- wp:brug\/difference-card {(?![^>]*"layout":"table")[^>]*"scan":true/', $content ) ) {
		return true;
	}
	preg_match_all( '/\[brug_difference_card\s([^\]]*)\]/', $content, $shortcodes );
	foreach ( $shortcodes[1] as $attributes ) {
		$options = shortcode_options( shortcode_parse_atts( $attributes ), CARD_OPTIONS, 'brug_difference_card' );
		if ( $options['scan'] && 'table' !== $options['layout'] ) {
			return true;
		}
	}
	$tags = new \WP_HTML_Tag_Processor( $content );
	while ( $tags->next_tag() ) {
		if ( null !== $tags->get_attribute( 'BRUG-DIFFERENCE-CARD' === $tags->get_tag() ? 'scan' : 'data-scan' ) ) {
			return true;
		}
	}
	return false;
}

/** Whether a sidebar of the theme has a widget of ours in it. */
function has_widget_in_sidebars(): bool {
	foreach ( array_diff_key( wp_get_sidebars_widgets(), array( 'wp_inactive_widgets' => true ) ) as $ids ) {
		foreach ( (array) $ids as $id ) {
			$parts = wp_parse_widget_id( $id );
			$texts = get_option( 'widget_' . $parts['id_base'] )[ $parts['number'] ?? 0 ] ?? array();
			if ( is_array( $texts ) && has_widget( with_patterns( ( $texts['content'] ?? '' ) . ( $texts['text'] ?? '' ) ) ) ) {
				return true;
			}
		}
	}
	return false;
}

// A classic theme prints its head before the content: look ahead, so that the place is kept from the first moment.
add_action(
	'wp_enqueue_scripts',
	function () {
		global $wp_query;
		$found = false;
		foreach ( $wp_query->posts ?? array() as $post ) {
			$content = $post instanceof \WP_Post ? with_patterns( $post->post_content ) : '';
			if ( has_widget( $content ) ) {
				if ( has_scan( $content ) ) {
					use_scan();
				}
				use_assets();
				$found = true;
			}
		}
		// Which sidebars a page shows is not known yet: of the style too much is better than too late, of the script not.
		if ( ! $found && ! wp_is_block_theme() && has_widget_in_sidebars() ) {
			use_style();
		}
	}
);

// Runs for the editor's frame as well, where the blocks show the real widgets.
add_action(
	'enqueue_block_assets',
	function () {
		if ( is_admin() ) {
			use_scan();
			use_assets();
			wp_enqueue_style( 'brug-editor', plugins_url( 'assets/editor.css', FILE ), array( 'brug' ), VERSION );
		}
	}
);
