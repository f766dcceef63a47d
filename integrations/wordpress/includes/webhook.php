<?php
/**
 * A lead sent on by the server as signed JSON, beside being stored: for a CRM or an automation. The signature is that of
 * Standard Webhooks (standardwebhooks.com), for which libraries are there in every language.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** What a secret begins with. */
const SECRET_PREFIX = 'whsec_';

/** A new secret. */
function new_webhook_secret(): string {
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- the form of a secret in Standard Webhooks.
	return SECRET_PREFIX . base64_encode( random_bytes( 24 ) );
}

/**
 * Sends a lead to the address of the settings.
 *
 * @param object $lead A lead.
 * @return string What went wrong; empty when the other side took it.
 */
function post_lead( $lead ): string {
	$url = (string) setting( 'webhook_url' );
	if ( '' === $url ) {
		return __( 'The settings name no address for it any more.', 'brug' );
	}
	$id       = 'lead_' . $lead->submission_id . ( $lead->confirmed_at ? '_confirmed' : '' );
	$time     = (string) time();
	$body     = (string) wp_json_encode( webhook_body( $lead ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	$response = wp_remote_post(
		$url,
		array(
			'timeout'            => 10,
			// A redirect would be followed by GET, without the lead.
			'redirection'        => 0,
			// In a network, who administers a site is not who owns the server and what else it reaches.
			'reject_unsafe_urls' => is_multisite(),
			'headers'            => array(
				'Content-Type'      => 'application/json',
				'webhook-id'        => $id,
				'webhook-timestamp' => $time,
				'webhook-signature' => webhook_signature( "$id.$time.$body" ),
			),
			'body'               => $body,
		)
	);
	if ( is_wp_error( $response ) ) {
		return $response->get_error_message();
	}
	$status = (int) wp_remote_retrieve_response_code( $response );
	return $status >= 200 && $status < 300 ? '' : trim( "$status " . wp_html_excerpt( wp_strip_all_tags( wp_remote_retrieve_body( $response ) ), 200, '…' ) );
}

/**
 * The signature of a message.
 *
 * @param string $message Id, time and body, with dots between them.
 * @return string
 */
function webhook_signature( string $message ): string {
	// phpcs:disable WordPress.PHP.DiscouragedPHPFunctions -- the form of a signature in Standard Webhooks.
	$key = base64_decode( substr( (string) setting( 'webhook_secret' ), strlen( SECRET_PREFIX ) ) );
	return 'v1,' . base64_encode( hash_hmac( 'sha256', $message, $key, true ) );
	// phpcs:enable
}

/**
 * A lead as the other side gets it.
 *
 * @param object $lead A lead.
 * @return array
 */
function webhook_body( $lead ): array {
	$values = lead_fields( $lead );
	return array(
		'type'      => $lead->confirmed_at ? 'lead.confirmed' : 'lead.created',
		'timestamp' => gmdate( 'c' ),
		'data'      => array(
			'id'          => $lead->submission_id,
			'receivedAt'  => iso_time( $lead->received_at ),
			'confirmedAt' => $lead->confirmed_at ? iso_time( $lead->confirmed_at ) : null,
			'form'        => array(
				'known' => 'known' === $lead->form,
				'title' => $lead->form_title,
			),
			'values'      => (object) $values,
			'labels'      => (object) lead_labels( $lead ),
			'consents'    => '' === $lead->consent ? array() : array(
				array(
					'name'  => 'consent',
					'given' => 'yes' === $lead->consent,
					'text'  => $lead->consent_text,
					'at'    => $lead->consent_at,
					'known' => 'known' === $lead->wording,
				),
			),
			'context'     => array(
				'pageUrl'     => $lead->page_url,
				'referrer'    => $lead->referrer,
				'locale'      => $lead->locale,
				'utm'         => (object) lead_origin( $lead, '/^utm_/' ),
				'clickIds'    => (object) lead_origin( $lead, '/id$/' ),
				'landingPage' => '' === first_page( $lead ) ? null : first_page( $lead ),
				'agent'       => 'yes' === $lead->agent,
			),
		),
	);
}

/**
 * A time of the database as ISO 8601.
 *
 * @param string $time GMT.
 * @return string
 */
function iso_time( string $time ): string {
	return str_replace( ' ', 'T', $time ) . 'Z';
}
