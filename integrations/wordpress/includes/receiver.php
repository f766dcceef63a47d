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
 * Takes a submission: checks and stores. What is passed on of it comes after the answer.
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
	note_proxy();
	$values = read_body( $body );
	if ( is_own_test( $values ) ) {
		return answer( 200 );
	}
	if ( ! wp_is_uuid( strtolower( $values['submission_id'] ?? '' ) ) || ! preg_match( '/^\d{1,12}(\.\d+)?$/', $values['elapsed_ms'] ?? '' ) ) {
		return answer( 400 );
	}
	if ( count( filled_in( $values ) ) > MOST_FIELDS ) {
		return answer( 413 );
	}
	$wait = seconds_to_wait();
	if ( $wait ) {
		return answer( 429, array(), $wait );
	}
	// Only a robot fills in a field that nobody sees; or a tool of the visitor's, so it is kept aside and not thrown away.
	$is_spam = '' !== ( $values['brug_extra'] ?? '' );
	// An agent of the visitor's browser is quick, and that is no reason to doubt it.
	$may_be_quick = 'yes' === ( $values['agent'] ?? '' );
	if ( ! $is_spam && ! $may_be_quick && (float) $values['elapsed_ms'] < QUICKEST_MS && ! waited( $values['submission_id'] ) ) {
		return answer( 429, array(), 2 );
	}
	$form   = open_form( $values[ FORM_FIELD ] ?? '' );
	$errors = $is_spam ? array() : in_language(
		$values['locale'] ?? '',
		function () use ( $values, $form ) {
			/**
			 * Filters what is wrong with a submission, to check more.
			 *
			 * @param array $errors Messages by field, in the language of the visitor where the plugin has it.
			 * @param array $values What was sent, by name.
			 */
			return (array) apply_filters( 'brug_lead_errors', find_mistakes( $values, $form ), $values );
		}
	);
	if ( $errors ) {
		return answer( 422, $errors );
	}
	return keep( make_lead( $values, $form ) + array( 'status' => $is_spam ? 'spam' : 'new' ) );
}

/**
 * Stores a lead and notes what has to be passed on of it.
 *
 * @param array $lead Values by column.
 * @return \WP_REST_Response
 */
function keep( array $lead ): \WP_REST_Response {
	install_tables();
	$stored = store_lead( $lead );
	if ( ! $stored ) {
		return answer( mail_unstored( $lead ) ? 201 : 500 );
	}
	list( $id, $is_new ) = $stored;
	if ( $is_new ) {
		count_submission();
	}
	// Also of one that was stored before: whoever stored it may not have lived to note it.
	$kept = get_lead( $id );
	if ( $kept ) {
		enqueue( $kept );
	}
	return answer( $is_new ? 201 : 200 );
}

/**
 * Whether a submission that was too quick for a person comes back after the wait that it was asked for. A browser that
 * fills in all of it is as quick; the widget waits and sends again, a robot does not, and nothing is lost.
 *
 * @param string $id The submission.
 * @return bool
 */
function waited( string $id ): bool {
	$id  = strtolower( $id );
	$now = time();
	// One row for all: a robot should not fill the options.
	$quick = array_filter(
		(array) get_transient( 'brug_quick' ),
		function ( $since ) use ( $now ) {
			return $since && $since > $now - RATE_WINDOW;
		}
	);
	if ( isset( $quick[ $id ] ) ) {
		return $now > $quick[ $id ];
	}
	$quick[ $id ] = $now;
	set_transient( 'brug_quick', array_slice( $quick, -500, null, true ), RATE_WINDOW );
	return false;
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
