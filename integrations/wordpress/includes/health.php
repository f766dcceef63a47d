<?php
/**
 * What is in the way of leads, told where an owner looks: on the dashboard, above the leads and in Site Health.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/** Where the last test of the own address is kept. */
const ROUTE_TEST = 'brug_route_test';

/** Name of the field by which a test of the site's own says who it is. */
const TEST_FIELD = 'brug_own_test';

/**
 * What is wrong, by kind. Each is a sentence as HTML.
 *
 * @return array<string, string>
 */
function troubles(): array {
	$troubles = array();
	$is_there = function () {
		return table_is_there( leads_table() ) && table_is_there( deliveries_table() );
	};
	if ( ! $is_there() ) {
		install_tables( true );
	}
	if ( ! $is_there() ) {
		$troubles['table'] = esc_html__( 'The table with the leads is gone, and could not be made anew. New leads are only mailed.', 'brug' );
	} elseif ( ! holds_all_signs() ) {
		$troubles['signs'] = esc_html__( 'The table with the leads cannot hold every character: names with an emoji or in another script may be damaged in the list. Ask your host for a database with utf8mb4.', 'brug' );
	}
	$seen = sprintf( ' <a href="%s">%s</a>', esc_url( wp_nonce_url( admin_url( 'admin-post.php?action=brug_seen' ), 'brug_seen' ) ), esc_html__( 'I have seen this', 'brug' ) );
	if ( get_option( 'brug_lost' ) ) {
		/* translators: %s: date and time. */
		$text             = sprintf( __( 'On %s the table with the leads was gone, and an empty one was made. Leads from before can only come back from a backup of the database.', 'brug' ), date_and_time( (int) get_option( 'brug_lost' ) ) );
		$troubles['lost'] = esc_html( $text ) . $seen;
	}
	$unstored = (array) get_option( 'brug_unstored', array() );
	if ( $unstored ) {
		$text = $unstored['mailed']
			/* translators: 1: number of leads, 2: time of the last one. */
			? _n( '%1$s lead could not be stored (%2$s). It is only in your email.', '%1$s leads could not be stored, the last one on %2$s. They are only in your email.', $unstored['count'], 'brug' )
			/* translators: 1: number of leads, 2: time of the last one. */
			: _n( '%1$s lead could neither be stored nor mailed (%2$s). The visitor was told.', '%1$s leads could not be stored, the last one on %2$s, and not all of them could be mailed. The visitors were told.', $unstored['count'], 'brug' );
		$text                 = sprintf( $text, number_format_i18n( $unstored['count'] ), date_and_time( (int) $unstored['time'] ) );
		$troubles['unstored'] = esc_html( $text ) . $seen;
	}
	$failed = isset( $troubles['table'] ) ? 0 : count_troubled();
	if ( $failed ) {
		/* translators: %s: number of leads. */
		$text               = sprintf( _n( '%s lead is kept here but was not passed on: its email, or what else you have set up, failed.', '%s leads are kept here but were not passed on: their email, or what else you have set up, failed.', $failed, 'brug' ), number_format_i18n( $failed ) );
		$troubles['failed'] = esc_html( $text ) . sprintf( ' <a href="%s">%s</a>', esc_url( admin_url( 'admin.php?page=brug-leads&trouble=1' ) ), esc_html__( 'Show', 'brug' ) );
	}
	$test = (array) get_option( ROUTE_TEST, array() );
	if ( 'closed' === ( $test['result'] ?? '' ) ) {
		/* translators: %s: what the site answered, as “401: Only authenticated users can access the REST API.”. */
		$text = sprintf( __( 'Forms may not reach this site: its own address for leads answers “%s”. A plugin, the server or a firewall closes it. Send a form yourself to see whether visitors get through.', 'brug' ), $test['answer'] );

		$troubles['route'] = esc_html( $text ) . sprintf( ' <a href="%s">%s</a>', esc_url( admin_url( 'site-health.php' ) ), esc_html__( 'Try again', 'brug' ) );
	}
	return $troubles;
}

/**
 * A time as the site writes it.
 *
 * @param int $time Seconds since 1970.
 * @return string
 */
function date_and_time( int $time ): string {
	return wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $time );
}

/** Sends something to the own address for leads, as a visitor's browser does, and notes what came of it. */
function test_route(): array {
	$response = wp_remote_post(
		rest_url( ltrim( ROUTE, '/' ) ),
		array(
			'timeout'     => 10,
			'redirection' => 0,
			/** This filter is documented in wp-includes/class-wp-http-streams.php */
			'sslverify'   => apply_filters( 'https_local_ssl_verify', false ), // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- WordPress's.
			'headers'     => array( 'Content-Type' => 'application/x-www-form-urlencoded' ),
			'body'        => TEST_FIELD . '=' . own_test_sign(),
		)
	);
	$test     = array( 'time' => time() );
	if ( is_wp_error( $response ) ) {
		// Many a server cannot call itself, while visitors reach it.
		$test += array(
			'result' => 'unknown',
			'answer' => $response->get_error_message(),
		);
	} else {
		$status = wp_remote_retrieve_response_code( $response );
		$answer = json_decode( wp_remote_retrieve_body( $response ), true );
		$is_our = 200 === $status && isset( $answer['ok'] );
		$says   = is_array( $answer ) && is_string( $answer['message'] ?? null ) ? $answer['message'] : wp_html_excerpt( wp_strip_all_tags( wp_remote_retrieve_body( $response ) ), 120, '…' );
		$test  += array(
			'result' => $is_our ? 'open' : 'closed',
			'answer' => $is_our ? '' : trim( "$status: $says" ),
		);
	}
	update_option( ROUTE_TEST, $test, false );
	return $test;
}
add_action( 'brug_daily', __NAMESPACE__ . '\test_route' );

/**
 * The sign of a test of the site's own.
 *
 * @param int $days How many days ago it was made.
 * @return string
 */
function own_test_sign( int $days = 0 ): string {
	return wp_hash( 'brug test ' . gmdate( 'Y-m-d', time() - $days * DAY_IN_SECONDS ), 'nonce' );
}

/**
 * Whether a submission is the site's own test. Nothing is kept of it.
 *
 * @param array $values What read_body() gave.
 * @return bool
 */
function is_own_test( array $values ): bool {
	$sign = $values[ TEST_FIELD ] ?? '';
	// A test may begin before midnight and arrive after it.
	return hash_equals( own_test_sign(), $sign ) || hash_equals( own_test_sign( 1 ), $sign );
}

// One notice for all, and only where somebody sees to the site or its leads.
add_action(
	'admin_notices',
	function () {
		$screen = get_current_screen();
		if ( ! $screen || ! current_user_can( leads_capability() ) || ( 'dashboard' !== $screen->id && false === strpos( $screen->id, 'brug-' ) ) ) {
			return;
		}
		$troubles = troubles();
		if ( $troubles ) {
			$list = '<p><strong>' . esc_html__( 'Leads need your attention', 'brug' ) . '</strong></p><ul class="ul-disc"><li>' . implode( '</li><li>', $troubles ) . '</li></ul>';
			wp_admin_notice(
				$list,
				array(
					'type'               => 'error',
					'additional_classes' => array( 'brug-troubles' ),
					'paragraph_wrap'     => false,
				)
			);
		}
	}
);

add_action(
	'admin_post_brug_seen',
	function () {
		check_admin_referer( 'brug_seen' );
		if ( current_user_can( leads_capability() ) ) {
			delete_option( 'brug_unstored' );
			delete_option( 'brug_lost' );
		}
		wp_safe_redirect( admin_url( 'admin.php?page=brug-leads' ) );
		exit;
	}
);

add_filter(
	'site_status_tests',
	function ( $tests ) {
		$tests['direct']['brug_leads'] = array(
			'label' => __( 'Leads of Brug', 'brug' ),
			'test'  => __NAMESPACE__ . '\health_of_leads',
		);
		$tests['async']['brug_route']  = array(
			'label'             => __( 'Forms of Brug', 'brug' ),
			'test'              => rest_url( 'brug/v1/health' ),
			'has_rest'          => true,
			'async_direct_test' => __NAMESPACE__ . '\health_of_route',
		);
		return $tests;
	}
);

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'brug/v1',
			'/health',
			array(
				'methods'             => 'GET',
				'callback'            => __NAMESPACE__ . '\health_of_route',
				'permission_callback' => function () {
					return current_user_can( 'view_site_health_checks' );
				},
			)
		);
	}
);

/**
 * Site Health: whether leads are kept and passed on.
 *
 * @return array
 */
function health_of_leads(): array {
	$troubles = troubles();
	unset( $troubles['route'] );
	if ( $troubles ) {
		return health( 'leads', 'critical', __( 'Leads need your attention', 'brug' ), '<ul><li>' . implode( '</li><li>', $troubles ) . '</li></ul>' );
	}
	if ( is_proxy_unknown() ) {
		$text = __( 'Visitors reach this site by a proxy (a CDN or a load balancer), and all that the site sees is its address. Too many leads at once are therefore counted for all visitors together. Have your host pass on the real address (Apache: mod_remoteip; nginx: real_ip), or tell the plugin by the filter brug_client_address.', 'brug' );
		return health( 'leads', 'recommended', __( 'Visitors cannot be told apart', 'brug' ), '<p>' . esc_html( $text ) . '</p>' );
	}
	return health( 'leads', 'good', __( 'Leads are kept and passed on', 'brug' ), '<p>' . esc_html__( 'Each lead is stored, and was passed on as set up.', 'brug' ) . '</p>' );
}

/**
 * Site Health: whether a form reaches the site.
 *
 * @return array
 */
function health_of_route(): array {
	$test = test_route();
	if ( 'closed' === $test['result'] ) {
		return health( 'route', 'critical', __( 'Forms may not reach this site', 'brug' ), '<p>' . troubles()['route'] . '</p>' );
	}
	if ( 'unknown' === $test['result'] ) {
		/* translators: %s: error message. */
		$text = sprintf( __( 'The site could not call itself (%s), so it is not known whether forms reach it. Send one yourself.', 'brug' ), $test['answer'] );
		return health( 'route', 'recommended', __( 'Forms could not be tried', 'brug' ), '<p>' . esc_html( $text ) . '</p>' );
	}
	return health( 'route', 'good', __( 'Forms reach this site', 'brug' ), '<p>' . esc_html__( 'What a visitor sends arrives.', 'brug' ) . '</p>' );
}

/**
 * A result as Site Health takes it.
 *
 * @param string $name        Name of the test.
 * @param string $status      `good`, `recommended` or `critical`.
 * @param string $label       What it found.
 * @param string $description More of it, as HTML.
 * @return array
 */
function health( string $name, string $status, string $label, string $description ): array {
	return array(
		'label'       => $label,
		'status'      => $status,
		'badge'       => array(
			'label' => __( 'Leads', 'brug' ),
			'color' => 'good' === $status ? 'blue' : 'red',
		),
		'description' => $description,
		'actions'     => '',
		'test'        => "brug_$name",
	);
}
