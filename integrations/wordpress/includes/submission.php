<?php
/**
 * What a form sends: read, checked, made into a lead. Plain functions; nothing is stored here.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Bytes that one submission may have. */
const LARGEST_BODY = 65536;

/** Names that tell about the submission; the others are what somebody filled in. */
const ABOUT = array( 'submission_id', 'page_url', 'referrer', 'locale', 'brug_extra', 'elapsed_ms', 'consent', 'consent_text', 'consent_at', RULES_FIELD );

/**
 * The pairs of a urlencoded body. PHP's own reading keeps only the last of a name that comes more than once, and writes
 * dots in names as underscores.
 *
 * @param string $body The body.
 * @return array<string, string> Values by name; several of one name are joined by a comma.
 */
function read_body( string $body ): array {
	$values = array();
	foreach ( explode( '&', $body ) as $pair ) {
		list( $name, $value ) = array_map( 'urldecode', explode( '=', $pair, 2 ) + array( '', '' ) );
		$name                 = clean_text( $name, false );
		$value                = clean_text( $value );
		if ( '' !== $name && strlen( $name ) <= 60 ) {
			$values[ $name ] = isset( $values[ $name ] ) && '' !== $values[ $name ] ? $values[ $name ] . ( '' === $value ? '' : ", $value" ) : $value;
		}
	}
	return $values;
}

/**
 * Text as it was typed, without what is no text: broken UTF-8 and control characters. Tags in it stay: it is escaped
 * wherever it is shown.
 *
 * @param string $text  The text.
 * @param bool   $lines Whether it may have several lines.
 * @return string
 */
function clean_text( string $text, bool $lines = true ): string {
	$text = str_replace( array( "\r\n", "\r" ), "\n", wp_check_invalid_utf8( $text, true ) );
	return trim( preg_replace( $lines ? '/[^\P{C}\n\t]/u' : '/\p{C}/u', '', $text ) );
}

/**
 * What is wrong with a submission.
 *
 * @param array $values What read_body() gave.
 * @return array<string, string> Messages in the site's language, by field.
 */
function find_mistakes( array $values ): array {
	// Without rules it comes from a form that somebody wrote by hand, or from before the site got other secrets: an address
	// to answer to is the least, where the form asks for one.
	$rules  = open_rules( $values[ RULES_FIELD ] ?? '' ) ?? array(
		'required' => isset( $values['email'] ) ? array( 'email' ) : array(),
		'consent'  => false,
	);
	$errors = array();
	foreach ( $rules['required'] as $name ) {
		if ( '' === ( $values[ $name ] ?? '' ) ) {
			/* translators: %s: name of a field. */
			$errors[ $name ] = sprintf( __( 'Please fill in: %s.', 'brug' ), field_label( $name ) );
		}
	}
	$email = $values['email'] ?? '';
	if ( '' !== $email && ! is_email( $email ) ) {
		$errors['email'] = __( 'This is not a complete e-mail address. Please write it like name@company.com.', 'brug' );
	}
	if ( $rules['consent'] && 'yes' !== ( $values['consent'] ?? '' ) ) {
		$errors['consent'] = __( 'We need your consent before we may use your details.', 'brug' );
	}
	foreach ( array_diff_key( $values, array_flip( ABOUT ) ) as $name => $value ) {
		$longest = 'message' === $name ? 10000 : 1000;
		if ( mb_strlen( $value ) > $longest ) {
			/* translators: %d: number of characters. */
			$errors[ $name ] = sprintf( __( 'This is too long: at most %d characters.', 'brug' ), $longest );
		}
	}
	return $errors;
}

/**
 * The row to store.
 *
 * @param array $values What read_body() gave, without mistakes.
 * @return array<string, string> Values by column.
 */
function make_lead( array $values ): array {
	$fields = array_filter( array_diff_key( $values, array_flip( ABOUT ) ), 'strlen' );
	$utm    = array();
	foreach ( $fields as $name => $value ) {
		if ( 0 === strpos( $name, 'utm_' ) ) {
			$utm[ $name ] = $value;
			unset( $fields[ $name ] );
		}
	}
	$name    = $fields['name'] ?? trim( ( $fields['given-name'] ?? '' ) . ' ' . ( $fields['family-name'] ?? '' ) );
	$consent = $values['consent'] ?? '';
	return array(
		'submission_id' => strtolower( $values['submission_id'] ),
		'name'          => mb_substr( str_replace( "\n", ' ', $name ), 0, 200 ),
		'email'         => $fields['email'] ?? '',
		'fields'        => wp_json_encode( $fields, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_FORCE_OBJECT ),
		'consent'       => '' === $consent ? '' : ( 'yes' === $consent ? 'yes' : 'no' ),
		'consent_text'  => $values['consent_text'] ?? '',
		'consent_at'    => mb_substr( $values['consent_at'] ?? '', 0, 40 ),
		'page_url'      => sanitize_url( $values['page_url'] ?? '', array( 'http', 'https' ) ),
		'referrer'      => sanitize_url( $values['referrer'] ?? '', array( 'http', 'https' ) ),
		'utm'           => $utm ? wp_json_encode( $utm, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) : '',
		'locale'        => mb_substr( $values['locale'] ?? '', 0, 35 ),
	);
}
