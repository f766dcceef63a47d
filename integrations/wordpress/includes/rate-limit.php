<?php
/**
 * How often one visitor may send.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Seconds over which submissions are counted. */
const RATE_WINDOW = 10 * MINUTE_IN_SECONDS;

/** How many may come from visitors whose address is not known, all together. */
const UNKNOWN_LIMIT = 300;

/** How an IPv4 address begins that is written as one of IPv6. */
const MAPPED_IPV4 = "\0\0\0\0\0\0\0\0\0\0\xFF\xFF";

/** Headers in which a proxy says for whom it asks. */
const PROXY_HEADERS = array( 'HTTP_CF_CONNECTING_IP', 'HTTP_X_FORWARDED_FOR', 'HTTP_X_REAL_IP', 'HTTP_FORWARDED' );

/**
 * Seconds until this visitor may send again; 0 when that is now.
 *
 * @return int
 */
function seconds_to_wait(): int {
	list( $key, $limit ) = rate_of_visitor();
	return $limit && (int) get_transient( $key ) >= $limit ? RATE_WINDOW - time() % RATE_WINDOW : 0;
}

/** Counts what was stored. Mistakes are not counted: who corrects them should not run out of tries. */
function count_submission(): void {
	list( $key ) = rate_of_visitor();
	set_transient( $key, (int) get_transient( $key ) + 1, RATE_WINDOW );
}

/**
 * Under which name this visitor is counted, and up to which number. What is kept is a number under a name that is made
 * from the address and the time with the site's own secret: the address cannot be read from it, and the next window has
 * another name for the same visitor.
 *
 * @return array{0: string, 1: int} The limit is 0 when there is none.
 */
function rate_of_visitor(): array {
	$network = client_network();
	$limit   = (int) setting( 'rate_limit' );
	/**
	 * Filters how many times one visitor may send in ten minutes.
	 *
	 * @param int $limit What the settings say; 0 for no limit.
	 */
	$limit  = (int) apply_filters( 'brug_rate_limit', $limit );
	$window = intdiv( time(), RATE_WINDOW );
	$key    = 'brug_rate_' . substr( hash_hmac( 'sha256', "$network|$window", wp_salt( 'nonce' ) ), 0, 32 );
	return array( $key, '' === $network && $limit ? max( $limit, UNKNOWN_LIMIT ) : $limit );
}

/**
 * The visitor's address; of one in IPv6 the network, since a household has billions of addresses there. Empty when it is
 * not known: a web server that speaks by a socket, or a proxy whose own address is all that the site sees.
 *
 * @return string As bytes.
 */
function client_network(): string {
	$said = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
	/**
	 * Filters the visitor's address, for a site behind a proxy. Take it from a header only where nobody reaches the site
	 * past the proxy: whoever does writes in that header what they like.
	 *
	 * @param string $address What the web server says.
	 */
	$address = trim( (string) apply_filters( 'brug_client_address', $said ) );
	$is_own  = $address === $said;
	$packed  = filter_var( $address, FILTER_VALIDATE_IP ) ? inet_pton( $address ) : '';
	// An IPv4 address as a server writes it that listens for both kinds (RFC 4291, 2.5.5.2).
	if ( 0 === strpos( $packed, MAPPED_IPV4 ) ) {
		$packed  = substr( $packed, strlen( MAPPED_IPV4 ) );
		$address = inet_ntop( $packed );
	}
	if ( ! filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE ) || ( $is_own && is_behind_proxy() ) ) {
		return '';
	}
	return 16 === strlen( $packed ) ? substr( $packed, 0, 8 ) : $packed;
}

/** Whether a proxy asks for somebody else. */
function is_behind_proxy(): bool {
	return (bool) array_intersect_key( array_flip( PROXY_HEADERS ), array_filter( $_SERVER ) );
}

/** Notes that a proxy stands before the site, once, for Site Health and the settings. */
function note_proxy(): void {
	if ( is_behind_proxy() && ! has_filter( 'brug_client_address' ) && ! get_option( 'brug_proxy' ) ) {
		update_option( 'brug_proxy', time(), false );
	}
}

/** Whether visitors come by a proxy, and no code tells who they are. */
function is_proxy_unknown(): bool {
	return get_option( 'brug_proxy' ) && ! has_filter( 'brug_client_address' );
}
