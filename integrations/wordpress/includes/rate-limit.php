<?php
/**
 * How often one visitor may send.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Seconds over which tries are counted. */
const RATE_WINDOW = 10 * MINUTE_IN_SECONDS;

/**
 * Counts a try. What is kept is a number under a name that is made from the address and the time with the site's own
 * secret: the address cannot be read from it, and the next window has another name for the same visitor.
 *
 * @return int Seconds to wait; 0 when the try may go on.
 */
function seconds_to_wait(): int {
	$now    = time();
	$window = intdiv( $now, RATE_WINDOW );
	$key    = 'brug_rate_' . substr( hash_hmac( 'sha256', client_network() . "|$window", wp_salt( 'nonce' ) ), 0, 32 );
	$tries  = (int) get_transient( $key );
	/**
	 * Filters how many times one visitor may send in ten minutes.
	 *
	 * @param int $limit 20 by default; corrections count as well.
	 */
	$limit = (int) apply_filters( 'brug_rate_limit', 20 );
	if ( $tries >= $limit ) {
		return ( $window + 1 ) * RATE_WINDOW - $now;
	}
	set_transient( $key, $tries + 1, RATE_WINDOW );
	return 0;
}

/** The visitor's address; of one in IPv6 the network, since a household has billions of addresses there. */
function client_network(): string {
	$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
	/**
	 * Filters the visitor's address, for a site behind a proxy, which would otherwise be taken for all of them.
	 *
	 * @param string $address What the web server says.
	 */
	$address = (string) apply_filters( 'brug_client_address', $address );
	$packed  = filter_var( $address, FILTER_VALIDATE_IP ) ? inet_pton( $address ) : $address;
	return strlen( $packed ) === 16 ? substr( $packed, 0, 8 ) : $packed;
}
