<?php
/**
 * What WordPress offers for privacy: exporter, eraser, suggested text; and the daily clean-up.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

const LEADS_A_TURN = 100;

add_filter(
	'wp_privacy_personal_data_exporters',
	function ( $exporters ) {
		$exporters['brug'] = array(
			'exporter_friendly_name' => __( 'Leads of Brug', 'brug' ),
			'callback'               => __NAMESPACE__ . '\export_personal_data',
		);
		return $exporters;
	}
);

add_filter(
	'wp_privacy_personal_data_erasers',
	function ( $erasers ) {
		$erasers['brug'] = array(
			'eraser_friendly_name' => __( 'Leads of Brug', 'brug' ),
			'callback'             => __NAMESPACE__ . '\erase_personal_data',
		);
		return $erasers;
	}
);

/**
 * All that is kept of somebody, for the archive that WordPress makes.
 *
 * @param string $email Whose.
 * @param int    $page  Which turn, from 1.
 * @return array
 */
function export_personal_data( $email, $page = 1 ): array {
	$leads = find_leads( array( 'email' => $email ), LEADS_A_TURN, ( $page - 1 ) * LEADS_A_TURN );
	return array(
		'done' => count( $leads ) < LEADS_A_TURN,
		'data' => array_map(
			function ( $lead ) {
				return array(
					'group_id'    => 'brug-leads',
					'group_label' => __( 'Leads', 'brug' ),
					'item_id'     => "brug-lead-$lead->id",
					'data'        => lead_lines( $lead ),
				);
			},
			$leads
		),
	);
}

/**
 * Everything about a lead as names and values.
 *
 * @param object $lead A lead.
 * @return array<array{name: string, value: string}>
 */
function lead_lines( $lead ): array {
	// Pairs, no map: a field of the site's own may be called as one of these.
	$lines = array( array( __( 'Received', 'brug' ), get_date_from_gmt( $lead->received_at ) ) );
	foreach ( lead_fields( $lead ) as $name => $value ) {
		$lines[] = array( field_label( $name, lead_labels( $lead ) ), field_text( $name, $value ) );
	}
	$lines[] = array( __( 'Consent', 'brug' ), consent_line( $lead ) );
	$lines[] = array( __( 'Address confirmed', 'brug' ), $lead->confirmed_at ? get_date_from_gmt( $lead->confirmed_at ) : '' );
	$lines[] = array( __( 'Page', 'brug' ), $lead->page_url );
	$lines[] = array( __( 'Came from', 'brug' ), $lead->referrer );
	$lines[] = array( __( 'Campaign', 'brug' ), campaign_line( $lead ) );
	$lines[] = array( __( 'First page of the visit', 'brug' ), first_page( $lead ) );
	$lines[] = array( __( 'Language', 'brug' ), $lead->locale );
	$data    = array();
	foreach ( $lines as list( $name, $value ) ) {
		if ( '' !== $value ) {
			$data[] = compact( 'name', 'value' );
		}
	}
	return $data;
}

/**
 * The campaign that somebody came by, and the click on an advertisement, in one line.
 *
 * @param object $lead A lead.
 * @return string
 */
function campaign_line( $lead ): string {
	return urldecode( http_build_query( lead_origin( $lead, '/^(?!landing_page$)/' ), '', ', ' ) );
}

/**
 * The page at which somebody's visit began, where a form sends that along.
 *
 * @param object $lead A lead.
 * @return string Its address, or nothing.
 */
function first_page( $lead ): string {
	return lead_origin( $lead, '/^landing_page$/' )['landing_page'] ?? '';
}

/**
 * Removes all that is kept of somebody.
 *
 * @param string $email Whose.
 * @return array
 */
function erase_personal_data( $email ): array {
	$removed = delete_leads( array( 'email' => $email ), LEADS_A_TURN );
	return array(
		'items_removed'  => $removed > 0,
		'items_retained' => false,
		'messages'       => array(),
		'done'           => $removed < LEADS_A_TURN,
	);
}

add_action(
	'admin_init',
	function () {
		$days = (int) setting( 'keep_days' );
		$text = $days
			/* translators: %d: number of days. */
			? sprintf( _n( 'We keep it for %d day.', 'We keep it for %d days.', $days, 'brug' ), $days )
			: __( 'We keep it until you ask us to remove it.', 'brug' );
		wp_add_privacy_policy_content(
			'Brug',
			'<p class="privacy-policy-tutorial">' . __( 'This text is about the forms of Brug. Add what you do with what people send: who reads it, and whether you pass it on.', 'brug' ) . ' '
			. __( 'Where a form sends along the whole visit, say that the first campaign, ad click and page are kept in the visitor’s tab until it is closed.', 'brug' ) . '</p>'
			. '<p><strong class="privacy-policy-tutorial">' . __( 'Suggested text:', 'brug' ) . '</strong> '
			. __( 'When you send us the form on this site, we keep what you filled in, the address of the page, the page you came from, the campaign in the address, your language, and the words of your consent with its time. We use it to answer you. No cookie is set for it, and your IP address is not kept.', 'brug' )
			. " $text "
			/* translators: %s: name of the site. */
			. esc_html( sprintf( __( '%s is responsible for this. You can withdraw your consent at any time: write to us, and we remove what we keep of you.', 'brug' ), site_name() ) ) . '</p>'
		);
	}
);

/** Days that spam is kept, for whoever misses a message. */
const SPAM_DAYS = 30;

/** How much spam is kept at most. */
const MOST_SPAM = 1000;

add_action(
	'brug_daily',
	function () {
		$days = (int) setting( 'keep_days' );
		if ( $days ) {
			clean_up( array( 'before' => days_ago( $days ) ) );
		}
		clean_up(
			array(
				'status' => 'spam',
				'before' => days_ago( SPAM_DAYS ),
			)
		);
		$eldest = find_leads( array( 'status' => 'spam' ), 1, MOST_SPAM );
		if ( $eldest ) {
			clean_up(
				array(
					'status' => 'spam',
					'before' => $eldest[0]->received_at,
				)
			);
		}
		// Where nothing else has WordPress's cron come for it.
		deliver_due();
	}
);

/**
 * The time some days ago.
 *
 * @param int $days How many.
 * @return string GMT.
 */
function days_ago( int $days ): string {
	return gmdate( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS );
}

/**
 * Deletes leads, in turns of some hundreds so that a full table does not hold up a visitor whose visit runs the clean-up.
 *
 * @param array $filter As in lead_conditions().
 */
function clean_up( array $filter ): void {
	$turn = 0;
	do {
		$deleted = delete_leads( $filter, 500 );
		++$turn;
	} while ( 500 === $deleted && $turn < 20 );
}
