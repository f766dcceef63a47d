<?php
/**
 * The e-mail about a lead.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/**
 * Mails a lead, and notes at the lead how that went.
 *
 * @param int $id The lead.
 * @return bool Whether the e-mail was handed over.
 */
function mail_lead( int $id ): bool {
	$lead = get_lead( $id );
	if ( ! $lead ) {
		return false;
	}
	$error = '';
	$note  = function ( $failure ) use ( &$error ) {
		$error = $failure->get_error_message();
	};
	add_action( 'wp_mail_failed', $note );
	try {
		$sent = wp_mail( recipient(), mail_subject( $lead ), mail_text( $lead ), mail_headers( $lead ) );
	} catch ( \Throwable $failure ) {
		// A mailer of another plugin may throw: the lead is stored, and that is what the visitor is told.
		$sent  = false;
		$error = $failure->getMessage();
	}
	remove_action( 'wp_mail_failed', $note );
	note_mail( $id, (bool) $sent, mb_substr( $error, 0, 1000 ) );
	return (bool) $sent;
}

/**
 * The subject: site and who it is from.
 *
 * @param object $lead A lead.
 * @return string
 */
function mail_subject( $lead ): string {
	$site = wp_specialchars_decode( get_option( 'blogname' ), ENT_QUOTES );
	/* translators: 1: name of the site, 2: who sent it. */
	return clean_text( sprintf( __( '[%1$s] New lead: %2$s', 'brug' ), $site, $lead->name ? $lead->name : $lead->email ), false );
}

/**
 * The text: what was filled in, the consent, where it came from.
 *
 * @param object $lead A lead.
 * @return string
 */
function mail_text( $lead ): string {
	$lines = array();
	foreach ( lead_fields( $lead ) as $name => $value ) {
		$value   = field_text( $name, $value );
		$lines[] = field_label( $name ) . ': ' . ( strpos( $value, "\n" ) ? "\n$value\n" : $value );
	}
	$consent = consent_line( $lead );
	if ( $consent ) {
		$lines[] = '';
		$lines[] = __( 'Consent', 'brug' ) . ': ' . $consent;
	}
	$lines[] = '';
	if ( $lead->page_url ) {
		$lines[] = __( 'Page', 'brug' ) . ': ' . $lead->page_url;
	}
	$lines[] = __( 'All leads', 'brug' ) . ': ' . admin_url( "admin.php?page=brug-leads&lead=$lead->id" );
	return implode( "\n", $lines );
}

/**
 * An answer goes to whoever filled in the form. Only an address that was checked gets into a header.
 *
 * @param object $lead A lead.
 * @return string[]
 */
function mail_headers( $lead ): array {
	$email = is_email( $lead->email ) ? sanitize_email( $lead->email ) : '';
	return $email ? array( "Reply-To: $email" ) : array();
}
