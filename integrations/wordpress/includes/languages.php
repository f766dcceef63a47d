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
