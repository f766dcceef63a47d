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

/** Fields that one submission may have. No form of a person's has more. */
const MOST_FIELDS = 50;

/** Letters that an address may have (RFC 5321, 4.5.3.1.3), and the column for it. */
const LONGEST_ADDRESS = 254;

/** Names that tell about the submission; the others are what somebody filled in. */
const ABOUT = array( 'submission_id', 'page_url', 'referrer', 'locale', 'brug_extra', 'elapsed_ms', 'agent', 'consent', 'consent_text', 'consent_at', FORM_FIELD );

/** Names that tell what a visitor came by: a campaign, the click on an advertisement, the first page of the visit. */
const ORIGIN = '/^(utm_\w+|gclid|msclkid|fbclid|li_fat_id|landing_page)$/';

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
		$name                 = field_name( $name );
		$value                = clean_text( $value );
		if ( '' !== $name ) {
			$values[ $name ] = isset( $values[ $name ] ) && '' !== $values[ $name ] ? $values[ $name ] . ( '' === $value ? '' : ", $value" ) : $value;
		}
	}
	return $values;
}

/**
 * A name of a field as it is kept: letters, digits and `_.:-`, at most 60 bytes of them.
 *
 * @param string $name As it was sent, maybe with the brackets of a list.
 * @return string
 */
function field_name( string $name ): string {
	$name = preg_replace( '/[^\p{L}\p{N}_.:-]+/u', '_', preg_replace( '/\[\]$/', '', clean_text( $name, false ) ) );
	return mb_strcut( (string) $name, 0, 60 );
}

/**
 * What was filled in, without what tells about the submission.
 *
 * @param array $values What read_body() gave.
 * @return array<string, string>
 */
function filled_in( array $values ): array {
	return array_filter( array_diff_key( $values, array_flip( ABOUT ) ), 'strlen' );
}

/**
 * Text as it was typed, without what is no text: broken bytes and control characters. Tags in it stay: it is escaped
 * wherever it is shown; and so do the signs that join others, as in an emoji of several or in Persian.
 *
 * @param string $text  The text.
 * @param bool   $lines Whether it may have several lines.
 * @return string
 */
function clean_text( string $text, bool $lines = true ): string {
	$text = str_replace( array( "\r\n", "\r" ), "\n", valid_text( $text ) );
	return trim( preg_replace( $lines ? '/[^\P{Cc}\n\t]/u' : '/\p{Cc}/u', '', $text ) );
}

/**
 * Text in which a sign stands where bytes were no text.
 *
 * @param string $text The text.
 * @return string
 */
function valid_text( string $text ): string {
	if ( ! function_exists( 'mb_scrub' ) ) {
		return wp_check_invalid_utf8( $text, true );
	}
	$before = mb_substitute_character();
	mb_substitute_character( 0xFFFD );
	$text = mb_scrub( $text, 'UTF-8' );
	mb_substitute_character( $before );
	return $text;
}

/**
 * Whether text is an email address that can be stored and answered; with a domain in any script.
 *
 * @param string $email The text.
 * @return bool
 */
function is_address( string $email ): bool {
	$parts = explode( '@', $email );
	if ( strlen( $email ) > LONGEST_ADDRESS || 2 !== count( $parts ) ) {
		return false;
	}
	// For the check, any letter of the domain is like another.
	return (bool) is_email( $parts[0] . '@' . preg_replace( '/[^\x00-\x7F]/u', 'x', $parts[1] ) );
}

/**
 * What is wrong with a submission.
 *
 * @param array      $values What read_body() gave.
 * @param array|null $form   The form that it came from; null when the site does not know it.
 * @return array<string, string> Messages by field.
 */
function find_mistakes( array $values, ?array $form ): array {
	$filled = filled_in( $values );
	$errors = array();
	foreach ( $form ? required_fields( $form, $values ) : array() as $name ) {
		if ( ! isset( $filled[ $name ] ) ) {
			/* translators: %s: name of a field, as “Company”. */
			$errors[ $name ] = sprintf( __( 'Enter: %s.', 'brug' ), field_label( $name, question_labels( $form ) ) );
		}
	}
	// From a form that the site does not know, an address to answer to is the least.
	if ( isset( $filled['email'] ) ? ! is_address( $filled['email'] ) : ! $form && ! isset( $filled['phone'] ) ) {
		$errors['email'] = __( 'Enter a full email address, like name@example.com.', 'brug' );
	}
	if ( $form && 'required' === $form['consent'] && 'yes' !== ( $values['consent'] ?? '' ) ) {
		$errors['consent'] = __( 'Tick the box to give your consent.', 'brug' );
	}
	foreach ( $filled as $name => $value ) {
		$longest = 'message' === $name ? 10000 : 1000;
		if ( mb_strlen( $value ) > $longest ) {
			/* translators: %d: number of characters. */
			$errors[ $name ] = sprintf( __( 'This is too long: at most %d characters.', 'brug' ), $longest );
		}
	}
	return $errors;
}

/**
 * The labels of a form's own questions.
 *
 * @param array $form What open_form() gave.
 * @return array<string, string> By name of the field.
 */
function question_labels( array $form ): array {
	return array_column( $form['questions'], 'label', 'name' );
}

/**
 * The row to store.
 *
 * @param array      $values What read_body() gave, without mistakes.
 * @param array|null $form   The form that it came from; null when the site does not know it.
 * @return array Values by column, as store_lead() takes them.
 */
function make_lead( array $values, ?array $form ): array {
	$fields = filled_in( $values );
	$origin = array_intersect_key( $fields, array_flip( preg_grep( ORIGIN, array_keys( $fields ) ) ) );
	$fields = array_diff_key( $fields, $origin );
	if ( isset( $origin['landing_page'] ) ) {
		$origin['landing_page'] = sanitize_url( $origin['landing_page'], array( 'http', 'https' ) );
	}
	$name = $fields['name'] ?? trim( ( $fields['given-name'] ?? '' ) . ' ' . ( $fields['family-name'] ?? '' ) );
	return array(
		'submission_id' => strtolower( $values['submission_id'] ),
		'name'          => mb_substr( str_replace( "\n", ' ', $name ), 0, 200 ),
		'email'         => mb_strcut( $fields['email'] ?? '', 0, LONGEST_ADDRESS ),
		'fields'        => $fields,
		'labels'        => $form ? array_intersect_key( question_labels( $form ), $fields ) : array(),
		'form'          => $form ? 'known' : 'unknown',
		'form_title'    => mb_substr( $form['heading'] ?? '', 0, 200 ),
		'document'      => $form['document'] ?? '',
		'page_url'      => sanitize_url( $values['page_url'] ?? '', array( 'http', 'https' ) ),
		'referrer'      => sanitize_url( $values['referrer'] ?? '', array( 'http', 'https' ) ),
		'utm'           => array_filter( $origin, 'strlen' ),
		'agent'         => 'yes' === ( $values['agent'] ?? '' ) ? 'yes' : '',
		'locale'        => mb_substr( $values['locale'] ?? '', 0, 35 ),
	) + consent_of( $values, $form );
}

/**
 * The consent in a submission. The words are evidence only where the site knows that they are those of the form; the time
 * is the visitor's where its clock can be right.
 *
 * @param array      $values What read_body() gave.
 * @param array|null $form   The form that it came from; null when the site does not know it.
 * @return array Values by column.
 */
function consent_of( array $values, ?array $form ): array {
	$consent = $values['consent'] ?? '';
	if ( '' === $consent ) {
		return array(
			'consent'      => '',
			'consent_text' => '',
			'consent_at'   => '',
			'wording'      => '',
		);
	}
	$wording  = fold_spaces( $form['wording'] ?? '' );
	$text     = fold_spaces( mb_substr( $values['consent_text'] ?? '', 0, 5000 ) );
	$is_known = '' !== $wording && $text === $wording;
	$at       = $values['consent_at'] ?? '';
	$time     = preg_match( '/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/', $at ) ? strtotime( $at ) : 0;
	return array(
		'consent'      => 'yes' === $consent ? 'yes' : 'no',
		'consent_text' => $text,
		'consent_at'   => $time > time() - 30 * DAY_IN_SECONDS && $time < time() + 10 * MINUTE_IN_SECONDS ? $at : gmdate( 'Y-m-d\TH:i:s\Z' ),
		'wording'      => $is_known ? 'known' : 'unknown',
	);
}

/**
 * Text with one space wherever there are several, as the widget sends the words of a consent.
 *
 * @param string $text The text.
 * @return string
 */
function fold_spaces( string $text ): string {
	return trim( preg_replace( '/[\s\x{A0}\x{202F}]+/u', ' ', $text ) );
}
