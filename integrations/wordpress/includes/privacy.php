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
	$lines = array( __( 'Received', 'brug' ) => get_date_from_gmt( $lead->received_at ) );
	foreach ( lead_fields( $lead ) as $name => $value ) {
		$lines[ field_label( $name ) ] = field_text( $name, $value );
	}
	$lines[ __( 'Consent', 'brug' ) ]   = consent_line( $lead );
	$lines[ __( 'Page', 'brug' ) ]      = $lead->page_url;
	$lines[ __( 'Came from', 'brug' ) ] = $lead->referrer;
	$lines[ __( 'Campaign', 'brug' ) ]  = campaign_line( $lead );
	$lines[ __( 'Language', 'brug' ) ]  = $lead->locale;
	$data                               = array();
	foreach ( array_filter( $lines, 'strlen' ) as $name => $value ) {
		$data[] = compact( 'name', 'value' );
	}
	return $data;
}

/**
 * The campaign that somebody came by, in one line.
 *
 * @param object $lead A lead.
 * @return string
 */
function campaign_line( $lead ): string {
	$utm = json_decode( $lead->utm, true );
	return is_array( $utm ) ? urldecode( http_build_query( $utm, '', ', ' ) ) : '';
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
			'<p class="privacy-policy-tutorial">' . __( 'This text is about the forms of Brug. Add what you do with what people send: who reads it, and whether you pass it on.', 'brug' ) . '</p>'
			. '<p><strong class="privacy-policy-tutorial">' . __( 'Suggested text:', 'brug' ) . '</strong> '
			. __( 'When you send us the form on this site, we keep what you filled in, the address of the page, the page you came from, the campaign in the address, your language, and the words of your consent with its time. We use it to answer you. No cookie is set for it, and your IP address is not kept.', 'brug' )
			. " $text</p>"
		);
	}
);

// Each day in turns of some hundreds, so that a full table does not hold up a visitor whose visit runs the clean-up.
add_action(
	'brug_daily',
	function () {
		$days = (int) setting( 'keep_days' );
		if ( ! $days ) {
			return;
		}
		$filter = array( 'before' => gmdate( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS ) );
		$turn   = 0;
		do {
			$deleted = delete_leads( $filter, 500 );
			++$turn;
		} while ( 500 === $deleted && $turn < 20 );
	}
);
