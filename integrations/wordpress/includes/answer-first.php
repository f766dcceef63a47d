<?php
/**
 * The visitor gets an answer first; what takes time, such as a slow mail server, comes after that.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

const ROUTE = '/brug/v1/leads';

add_filter(
	'rest_pre_serve_request',
	function ( $served, $result, $request ) {
		if ( $served || ROUTE !== $request->get_route() || $result->get_status() >= 300 ) {
			return $served;
		}
		$json = (string) wp_json_encode( $result->get_data() );
		// The rest goes on also when the visitor has left.
		ignore_user_abort( true );
		if ( ! headers_sent() && ! is_output_changed() ) {
			// A browser that knows how long the answer is does not wait for the end of the connection.
			header( 'Content-Length: ' . strlen( $json ) );
		}
		echo $json; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON, with the type of JSON.
		send_output();
		deliver_due();
		return true;
	},
	// After all that adds headers.
	PHP_INT_MAX,
	3
);

/** Whether something changes what is written, so that its length is not known. */
function is_output_changed(): bool {
	return ini_get( 'zlib.output_compression' ) || array_diff( ob_list_handlers(), array( 'default output handler' ) );
}

/** Sends what was written, and lets go of the visitor where the server can. */
function send_output(): void {
	if ( function_exists( 'fastcgi_finish_request' ) ) {
		fastcgi_finish_request();
		return;
	}
	if ( function_exists( 'litespeed_finish_request' ) ) {
		litespeed_finish_request();
		return;
	}
	while ( ob_get_level() && ob_end_flush() ) { // phpcs:ignore Generic.CodeAnalysis.EmptyStatement -- each level, from the innermost.
	}
	flush();
}

// Some plugins close REST to visitors. This one address must stay open, or no form on the site works; it reads nothing.
add_filter(
	'rest_authentication_errors',
	function ( $errors ) {
		$route = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
		return is_wp_error( $errors ) && ROUTE === untrailingslashit( $route ) ? true : $errors;
	},
	PHP_INT_MAX
);
