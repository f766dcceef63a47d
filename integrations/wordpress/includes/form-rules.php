<?php
/**
 * What a form on a page asks, told to the receiver in a way that nobody on the way can change. Whoever leaves it out sends
 * from no form that the site knows: less is then believed (`find_mistakes()`).
 *
 * A page may be cached for months and its visitors have no session, so this is no nonce: it never ages.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Name of the hidden field that carries it. */
const FORM_FIELD = 'brug_form';

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
 * The names in a list of fields.
 *
 * @param string $fields As on the tag.
 * @return string[]
 */
function field_names( string $fields ): array {
	return explode( ' ', str_replace( '?', '', $fields ) );
}

/**
 * What a form asks, sealed: the fields as on the tag (`fields`), whether consent is asked (`consent`) and in which words
 * (`wording`), questions of the site's own (`questions`), the document that it offers (`document`), and its title (`heading`).
 *
 * @param array $form The form.
 * @return string
 */
function seal_form( array $form ): string {
	$json = wp_json_encode( array_filter( $form ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	return form_seal( $json ) . $json;
}

/**
 * The form that a submission came from.
 *
 * @param string $sealed What `seal_form()` made.
 * @return array|null Null when it is not from this site.
 */
function open_form( string $sealed ): ?array {
	$json = substr( $sealed, SEAL_LENGTH );
	if ( ! hash_equals( form_seal( $json ), substr( $sealed, 0, SEAL_LENGTH ) ) ) {
		return null;
	}
	return (array) json_decode( $json, true ) + array(
		'fields'    => '',
		'consent'   => 'none',
		'wording'   => '',
		'questions' => array(),
		'document'  => '',
		'heading'   => '',
	);
}

/**
 * The fields that a form requires.
 *
 * @param array $form   What open_form() gave.
 * @param array $values What was filled in, by name: who has a question must ask it.
 * @return string[] Names.
 */
function required_fields( array $form, array $values ): array {
	$fields = preg_split( '/\s+/', $form['fields'], -1, PREG_SPLIT_NO_EMPTY );
	$names  = preg_grep( '/\?$/', $fields, PREG_GREP_INVERT );
	if ( 'question' === ( $values['intent'] ?? '' ) && in_array( 'message?', $fields, true ) ) {
		$names[] = 'message';
	}
	foreach ( $form['questions'] as $question ) {
		if ( ! empty( $question['required'] ) ) {
			$names[] = $question['name'];
		}
	}
	return array_values( $names );
}

/** Letters that a seal has. */
const SEAL_LENGTH = 32;

/**
 * The seal of a text: only this site can make it.
 *
 * @param string $text The text.
 * @return string
 */
function form_seal( string $text ): string {
	return substr( hash_hmac( 'sha256', "brug form $text", wp_salt( 'nonce' ) ), 0, SEAL_LENGTH );
}
