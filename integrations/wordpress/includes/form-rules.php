<?php
/**
 * What a form on a page asks, told to the receiver in a way that nobody on the way can change.
 *
 * A page may be cached for months and its visitors have no session, so this is no nonce: it never ages.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Name of the hidden field that carries the rules. */
const RULES_FIELD = 'brug_rules';

/** The fields that the widget draws by itself, in its own order. */
const FIELDS = array( 'intent', 'name', 'given-name', 'family-name', 'email', 'phone', 'company', 'website', 'role', 'country', 'message' );

const DEFAULT_FIELDS = 'intent name email company? phone? message?';

/**
 * Keeps of a list of fields what the widget knows, each once.
 *
 * @param string $fields As on the tag: `name email phone?`.
 * @return string In the same notation; the default list when nothing is left.
 */
function known_fields( string $fields ): string {
	$known = array();
	foreach ( preg_split( '/[\s,]+/', $fields, -1, PREG_SPLIT_NO_EMPTY ) as $field ) {
		$name = rtrim( $field, '?' );
		if ( in_array( $name, FIELDS, true ) && ! isset( $known[ $name ] ) ) {
			$known[ $name ] = $field;
		}
	}
	return $known ? implode( ' ', $known ) : DEFAULT_FIELDS;
}

/**
 * The rules of a form, sealed.
 *
 * @param string $fields  As on the tag.
 * @param string $consent `none`, `optional` or `required`.
 * @return string
 */
function seal_rules( string $fields, string $consent ): string {
	$rules = "$fields|$consent";
	return $rules . '|' . rules_seal( $rules );
}

/**
 * The rules that a submission came with.
 *
 * @param string $sealed What `seal_rules` made.
 * @return array{required: string[], consent: bool}|null Null when they are not from this site.
 */
function open_rules( string $sealed ): ?array {
	$parts = explode( '|', $sealed );
	if ( 3 !== count( $parts ) || ! hash_equals( rules_seal( "$parts[0]|$parts[1]" ), $parts[2] ) ) {
		return null;
	}
	return array(
		'required' => preg_grep( '/\?$/', explode( ' ', $parts[0] ), PREG_GREP_INVERT ),
		'consent'  => 'required' === $parts[1],
	);
}

/**
 * The seal of a text: only this site can make it.
 *
 * @param string $text The text.
 * @return string
 */
function rules_seal( string $text ): string {
	return substr( wp_hash( "brug rules $text", 'nonce' ), 0, 16 );
}
