<?php
/**
 * The blocks and the pattern.
 *
 * All three blocks are dynamic: what is saved is a comment with attributes, core blocks, and HTML that reads well without
 * the plugin; every role may save all of that.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

const BLOCKS = array( 'difference-card', 'whitepaper-cta', 'partner-form' );

add_action(
	'init',
	function () {
		$needs = array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-data', 'wp-dom', 'wp-escape-html', 'wp-hooks', 'wp-html-entities', 'wp-i18n' );
		wp_register_script( 'brug-editor', plugins_url( 'assets/editor.js', FILE ), $needs, VERSION, true );
		wp_set_script_translations( 'brug-editor', 'brug', dirname( FILE ) . '/languages' );
		wp_add_inline_script( 'brug-editor', 'window.brugEditor=' . wp_json_encode( editor_settings() ) . ';', 'before' );
		foreach ( BLOCKS as $name ) {
			$handle = "brug-$name-editor";
			wp_register_script( $handle, plugins_url( "blocks/$name/edit.js", FILE ), array( 'brug-editor' ), VERSION, true );
			wp_set_script_translations( $handle, 'brug', dirname( FILE ) . '/languages' );
			// The HTML that is saved stands there for who has the plugin no longer; a page gets what render.php makes.
			register_block_type( dirname( FILE ) . "/blocks/$name", array( 'skip_inner_blocks' => true ) );
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
	}
);

/** What the editor needs to know to show a form as visitors will see it. */
function editor_settings(): array {
	return array(
		'fields'     => FIELDS,
		'action'     => rest_url( 'brug/v1/leads' ),
		'privacyUrl' => privacy_url(),
		'language'   => get_bloginfo( 'language' ),
		'site'       => site_name(),
		// With %s where the name is to stand.
		'consent'    => contact_consent( '%s' ),
		'mailing'    => mailing_consent(),
		'mailingBy'  => mailing_consent( '%s' ),
		'contact'    => is_email( setting( 'public_contact' ) ) ? setting( 'public_contact' ) : '',
		'questions'  => QUESTION_TYPES,
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
