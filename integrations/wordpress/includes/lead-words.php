<?php
/**
 * What fields, values and consents are called where people read them.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/**
 * What a field is called where people read it.
 *
 * @param string                $name Name of the field.
 * @param array<string, string> $own  What the form called its own questions, by name.
 * @return string
 */
function field_label( string $name, array $own = array() ): string {
	$labels = array(
		'intent'      => __( 'Reason', 'brug' ),
		'name'        => __( 'Name', 'brug' ),
		'given-name'  => __( 'First name', 'brug' ),
		'family-name' => __( 'Last name', 'brug' ),
		'email'       => __( 'Email', 'brug' ),
		'phone'       => __( 'Phone', 'brug' ),
		'company'     => __( 'Company', 'brug' ),
		'website'     => __( 'Website', 'brug' ),
		'role'        => __( 'Role', 'brug' ),
		'country'     => __( 'Country', 'brug' ),
		'message'     => __( 'Message', 'brug' ),
		'document'    => __( 'Document', 'brug' ),
	);
	return $labels[ $name ] ?? $own[ $name ] ?? $name;
}

/**
 * What a value is called where people read it: the form sends a word of its own for the choice that it offers.
 *
 * @param string $name  Name of the field.
 * @param string $value What was sent.
 * @return string
 */
function field_text( string $name, string $value ): string {
	$reasons = array(
		'partner'  => __( 'Wants to become a partner', 'brug' ),
		'question' => __( 'Has a question', 'brug' ),
	);
	return 'intent' === $name && isset( $reasons[ $value ] ) ? $reasons[ $value ] : $value;
}

/**
 * The consent of a lead in one line; empty when none was asked.
 *
 * @param object $lead A lead.
 * @return string
 */
function consent_line( $lead ): string {
	if ( '' === $lead->consent ) {
		return '';
	}
	$answer = 'yes' === $lead->consent ? __( 'Yes', 'brug' ) : __( 'No', 'brug' );
	$line   = trim( "$answer: $lead->consent_text ($lead->consent_at)" );
	return 'known' === $lead->wording ? $line : $line . ' ' . __( '(The site does not know these words from the form.)', 'brug' );
}
