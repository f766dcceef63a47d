<?php
/**
 * Words in the site's language.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** The languages that come with the plugin, and the file of each. */
const LANGUAGES = array(
	'nl' => 'nl_NL',
	'de' => 'de_DE',
	'fr' => 'fr_FR',
);

add_action(
	'init',
	function () {
		// WordPress finds words by itself only where it downloads them; these come with the plugin.
		load_plugin_textdomain( 'brug', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	},
	0
);

/**
 * The file to read when a site's own variant of a language has none: Belgian Dutch and formal German get the words of
 * Dutch and German instead of English.
 *
 * @param string $file   The file that WordPress looks for.
 * @param string $domain Whose words it holds.
 * @return string
 */
function nearest_language_file( $file, $domain ) {
	if ( 'brug' !== $domain || is_readable( $file ) ) {
		return $file;
	}
	if ( ! preg_match( '/^brug-([a-z]{2,3})_[^-]*(-.+)?\.(mo|json)$/', basename( $file ), $parts ) || ! isset( LANGUAGES[ $parts[1] ] ) ) {
		return $file;
	}
	return dirname( FILE ) . '/languages/brug-' . LANGUAGES[ $parts[1] ] . $parts[2] . '.' . $parts[3];
}
add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\nearest_language_file', 10, 2 );
add_filter(
	'load_script_translation_file',
	function ( $file, $handle, $domain ) {
		return $file ? nearest_language_file( $file, $domain ) : $file;
	},
	10,
	3
);

/**
 * Calls a function with the plugin's words in the language of a visitor: a request to REST has the site's own language,
 * also where a page has another.
 *
 * @param string   $tag  Language of the visitor, as `nl-BE` or `nl_BE`.
 * @param callable $call The function.
 * @return mixed What it returns.
 */
function in_language( string $tag, callable $call ) {
	$language = strtolower( strtok( "$tag-", '-_' ) );
	$locale   = 'en' === $language ? 'en_US' : ( LANGUAGES[ $language ] ?? '' );
	$own      = determine_locale();
	if ( '' === $locale || strtok( $own, '_' ) === $language ) {
		return $call();
	}
	load_words( $locale );
	try {
		return $call();
	} finally {
		load_words( $own );
	}
}

/**
 * Loads the plugin's words in a language. Not by switch_to_locale(), which knows only what the site has installed.
 *
 * @param string $locale Locale of WordPress.
 */
function load_words( string $locale ): void {
	unload_textdomain( 'brug' );
	load_textdomain( 'brug', dirname( FILE ) . "/languages/brug-$locale.mo", $locale );
	// Without a file, which English needs none of, WordPress 6.5 and newer keep looking in the language before.
	if ( class_exists( 'WP_Translation_Controller' ) ) {
		\WP_Translation_Controller::get_instance()->set_locale( $locale );
	}
}
