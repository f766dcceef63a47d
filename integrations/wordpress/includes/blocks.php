<?php
/**
 * The blocks, the pattern and the shortcode.
 *
 * All three blocks are dynamic: what is saved is a comment with attributes and core blocks, which every role may save.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

const BLOCKS = array( 'difference-card', 'whitepaper-cta', 'partner-form' );

add_action(
	'init',
	function () {
		$needs = array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-data', 'wp-dom', 'wp-escape-html', 'wp-html-entities', 'wp-i18n' );
		wp_register_script( 'brug-editor', plugins_url( 'assets/editor.js', FILE ), $needs, VERSION, true );
		wp_set_script_translations( 'brug-editor', 'brug', dirname( FILE ) . '/languages' );
		wp_add_inline_script( 'brug-editor', 'window.brugEditor=' . wp_json_encode( editor_settings() ) . ';', 'before' );
		foreach ( BLOCKS as $name ) {
			$handle = "brug-$name-editor";
			wp_register_script( $handle, plugins_url( "blocks/$name/edit.js", FILE ), array( 'brug-editor' ), VERSION, true );
			wp_set_script_translations( $handle, 'brug', dirname( FILE ) . '/languages' );
			register_block_type( dirname( FILE ) . "/blocks/$name" );
		}
		register_block_pattern_category( 'brug', array( 'label' => __( 'Brug', 'brug' ) ) );
		register_block_pattern(
			'brug/article',
			array(
				'title'       => __( 'Article with card, whitepaper and form', 'brug' ),
				'description' => __( 'Text with the differences between two subjects, a document to download, and a form for partners.', 'brug' ),
				'categories'  => array( 'brug', 'text' ),
				'keywords'    => array( __( 'lead', 'brug' ), __( 'landing page', 'brug' ) ),
				'content'     => article_pattern(),
			)
		);
		add_shortcode( 'brug_partner_form', __NAMESPACE__ . '\partner_form_shortcode' );
	}
);

/** What the editor needs to know to show a form as visitors will see it. */
function editor_settings(): array {
	return array(
		'fields'     => FIELDS,
		'action'     => rest_url( 'brug/v1/leads' ),
		'privacyUrl' => privacy_url(),
		'language'   => get_bloginfo( 'language' ),
	);
}

add_filter(
	'block_categories_all',
	function ( $categories ) {
		$categories[] = array(
			'slug'  => 'brug',
			'title' => __( 'Brug', 'brug' ),
		);
		return $categories;
	}
);

/**
 * `[brug_partner_form heading="…" fields="name email" consent="required"]`, for page builders and the classic editor.
 *
 * @param array|string $attributes What an author wrote. An address to send to is not among what counts.
 * @return string HTML.
 */
function partner_form_shortcode( $attributes ): string {
	$attributes = shortcode_atts(
		array(
			'heading'       => '',
			'heading_level' => 2,
			'fields'        => '',
			'consent'       => 'required',
		),
		$attributes,
		'brug_partner_form'
	);

	list( $tag, $content ) = partner_form( array( 'headingLevel' => $attributes['heading_level'] ) + $attributes );
	return '<div class="wp-block-brug-partner-form brug-place">' . widget_html( 'partner-form', $tag, $content ) . '</div>';
}
