<?php
/**
 * The receiver behind the forms: `POST /wp-json/brug/v1/leads`.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Milliseconds that a person needs at least, with a browser that fills in all of it. */
const QUICKEST_MS = 1500;

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'brug/v1',
			'/leads',
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\receive',
				// No nonce: it ages within a day while a cached page does not, and WordPress answers 403 to an old one.
				'permission_callback' => '__return_true',
			)
		);
	}
);

/**
 * Takes a submission: checks, stores, mails, in this order.
 *
 * @param \WP_REST_Request $request What was sent.
 * @return \WP_REST_Response
 */
function receive( \WP_REST_Request $request ): \WP_REST_Response {
	$type = $request->get_content_type();
	if ( ! $type || 'application/x-www-form-urlencoded' !== $type['value'] ) {
		return answer( 415 );
	}
	$body = $request->get_body();
	if ( strlen( $body ) > LARGEST_BODY ) {
		return answer( 413 );
	}
	$wait = seconds_to_wait();
	if ( $wait ) {
		return answer( 429, array(), $wait );
	}
	$values = read_body( $body );
	if ( ! wp_is_uuid( strtolower( $values['submission_id'] ?? '' ) ) || ! isset( $values['elapsed_ms'] ) ) {
		return answer( 400 );
	}
	// Only a robot fills in a field that nobody sees. It is thanked, and nothing is kept.
	if ( '' !== ( $values['brug_extra'] ?? '' ) ) {
		return answer( 201 );
	}
	if ( (float) $values['elapsed_ms'] < QUICKEST_MS && ! waited( $values['submission_id'] ) ) {
		return answer( 429, array(), 2 );
	}
	/**
	 * Filters what is wrong with a submission, to check more.
	 *
	 * @param array $errors Messages by field, in the language of the visitor.
	 * @param array $values What was sent, by name.
	 */
	$errors = (array) apply_filters( 'brug_lead_errors', find_mistakes( $values ), $values );
	if ( $errors ) {
		return answer( 422, $errors );
	}

	install_table();
	$lead = make_lead( $values );
	$id   = store_lead( $lead );
	if ( null === $id ) {
		return answer( 500 );
	}
	if ( $id ) {
		mail_lead( $id );
		/**
		 * Fires once a lead is stored and mailed.
		 *
		 * @param int   $id   Its number.
		 * @param array $lead Its values by column; `fields` is JSON.
		 */
		do_action( 'brug_lead_stored', $id, $lead );
	}
	return answer( $id ? 201 : 200 );
}

/**
 * Whether a submission that was too quick for a person comes back after the wait that it was asked for. A browser that
 * fills in all of it is as quick; the widget waits and sends again, a robot does not, and nothing is lost.
 *
 * @param string $id The submission.
 * @return bool
 */
function waited( string $id ): bool {
	$key   = 'brug_quick_' . strtolower( $id );
	$since = (int) get_transient( $key );
	if ( ! $since ) {
		set_transient( $key, time(), HOUR_IN_SECONDS );
	}
	return $since && time() > $since;
}

/**
 * An answer as the widgets read it.
 *
 * @param int   $status HTTP status.
 * @param array $errors Messages by field.
 * @param int   $wait   Seconds before another try.
 * @return \WP_REST_Response
 */
function answer( int $status, array $errors = array(), int $wait = 0 ): \WP_REST_Response {
	$response = new \WP_REST_Response( $errors ? array( 'errors' => $errors ) : array( 'ok' => $status < 300 ), $status );
	$response->header( 'Cache-Control', 'no-store' );
	if ( $wait ) {
		$response->header( 'Retry-After', (string) $wait );
	}
	return $response;
}
