<?php
/**
 * The emails about a lead.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/**
 * Mails a lead to those who get it.
 *
 * @param object $lead A lead.
 * @return string What went wrong; empty when the email was handed over.
 */
function mail_lead( $lead ): string {
	return send_mail( recipients( $lead ), mail_subject( $lead ), mail_text( $lead ), mail_headers( $lead ) );
}

/**
 * Sends an email of plain text.
 *
 * @param string[] $to      Addresses.
 * @param string   $subject Subject.
 * @param string   $text    Text.
 * @param string[] $headers Headers.
 * @return string What went wrong; empty when it was handed over.
 */
function send_mail( array $to, string $subject, string $text, array $headers ): string {
	$error = '';
	$note  = function ( $failure ) use ( &$error ) {
		$error = $failure->get_error_message();
	};
	// A plugin that makes all email HTML would make markup of what a visitor typed.
	$plain = function () {
		return 'text/plain';
	};
	// And one that gives all email a design does so at one of the last moments.
	$bare = function ( $mailer ) use ( $text ) {
		if ( $mailer->Body !== $text && ( 'text/plain' !== $mailer->ContentType || preg_match( '/<(html|body|table)\b/i', $mailer->Body ) ) ) { // phpcs:ignore WordPress.NamingConventions.ValidVariableName -- PHPMailer's names.
			$mailer->isHTML( false );
			$mailer->Body    = $text; // phpcs:ignore WordPress.NamingConventions.ValidVariableName
			$mailer->AltBody = ''; // phpcs:ignore WordPress.NamingConventions.ValidVariableName
		}
	};
	add_action( 'wp_mail_failed', $note );
	add_filter( 'wp_mail_content_type', $plain, PHP_INT_MAX );
	add_action( 'phpmailer_init', $bare, PHP_INT_MAX );
	try {
		$sent = wp_mail( $to, $subject, $text, $headers );
	} finally {
		remove_action( 'wp_mail_failed', $note );
		remove_filter( 'wp_mail_content_type', $plain, PHP_INT_MAX );
		remove_action( 'phpmailer_init', $bare, PHP_INT_MAX );
	}
	return $sent ? '' : ( $error ? $error : __( 'The email was not accepted, without a reason.', 'brug' ) );
}

/**
 * The subject: site and who it is from.
 *
 * @param object $lead A lead.
 * @return string
 */
function mail_subject( $lead ): string {
	$site = site_name();
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
		$lines[] = field_label( $name, lead_labels( $lead ) ) . ': ' . ( strpos( $value, "\n" ) ? "\n$value\n" : $value );
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
	if ( 'unknown' === $lead->form ) {
		$lines[] = __( 'It did not come from a form that this site knows.', 'brug' );
	}
	$lines[] = $lead->id
		? __( 'All leads', 'brug' ) . ': ' . admin_url( "admin.php?page=brug-leads&lead=$lead->id" )
		: __( 'The site could not store this lead. This email is all there is of it.', 'brug' );
	return implode( "\n", $lines );
}

/**
 * An answer goes to whoever filled in the form. Only an address that was checked gets into a header.
 *
 * @param object $lead A lead.
 * @return string[]
 */
function mail_headers( $lead ): array {
	$email = $lead->email;
	if ( ! is_email( $email ) && function_exists( 'idn_to_ascii' ) && is_address( $email ) ) {
		list( $local, $domain ) = explode( '@', $email );
		$email                  = "$local@" . idn_to_ascii( $domain );
	}
	$email = is_email( $email ) ? sanitize_email( $email ) : '';
	return $email ? array( "Reply-To: $email" ) : array();
}

/**
 * Mails a lead that the site could not store.
 *
 * @param array $lead Values by column, as make_lead() gives them.
 * @return bool Whether it was handed over.
 */
function mail_unstored( array $lead ): bool {
	$lead['id'] = 0;
	foreach ( array( 'fields', 'labels' ) as $column ) {
		$lead[ $column ] = wp_json_encode( $lead[ $column ], JSON_FORCE_OBJECT );
	}
	try {
		$error = mail_lead( (object) $lead );
	} catch ( \Throwable $failure ) {
		$error = $failure->getMessage();
	}
	// Seen on the dashboard until somebody has looked.
	$before = (array) get_option( 'brug_unstored', array() );
	update_option(
		'brug_unstored',
		array(
			'count'  => (int) ( $before['count'] ?? 0 ) + 1,
			'time'   => time(),
			'mailed' => '' === $error && ( $before['mailed'] ?? true ),
		),
		false
	);
	return '' === $error;
}
