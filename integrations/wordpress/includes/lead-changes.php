<?php
/**
 * Changing and removing leads.
 *
 * @package Brug
 */

namespace Brug;

// phpcs:disable WordPress.DB.DirectDatabaseQuery -- a table of our own.
// phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- what is laid in is the table's name and conditions made by lead_conditions().
// phpcs:disable WordPress.DB.PreparedSQLPlaceholders -- lead_conditions() counts them.

defined( 'ABSPATH' ) || exit;

/**
 * Changes how far a lead has come. What turns out to be no spam is passed on as any other; what turns out to be, no
 * further.
 *
 * @param int    $id     Its number.
 * @param string $status One of STATUSES; another changes nothing.
 */
function set_lead_status( int $id, string $status ): void {
	global $wpdb;
	$lead = get_lead( $id );
	if ( ! $lead || ! in_array( $status, STATUSES, true ) ) {
		return;
	}
	$wpdb->update( leads_table(), array( 'status' => $status ), array( 'id' => $id ), '%s', '%d' );
	if ( 'spam' === $lead->status && 'spam' !== $status ) {
		enqueue( get_lead( $id ) );
	} elseif ( 'spam' === $status ) {
		// What was not passed on yet never will be.
		$table = deliveries_table();
		$wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE lead_id = %d AND state <> 'sent'", $id ) );
	}
}

/**
 * Removes a lead permanently.
 *
 * @param int $id Its number.
 */
function delete_lead( int $id ): void {
	global $wpdb;
	$wpdb->delete( deliveries_table(), array( 'lead_id' => $id ), '%d' );
	$wpdb->delete( leads_table(), array( 'id' => $id ), '%d' );
}

/**
 * Removes leads permanently.
 *
 * @param array $filter As in lead_conditions().
 * @param int   $limit  At most so many.
 * @return int How many were removed.
 */
function delete_leads( array $filter, int $limit ): int {
	global $wpdb;
	list( $where, $values ) = lead_conditions( $filter );
	$table                  = leads_table();
	$ids                    = $wpdb->get_col( $wpdb->prepare( "SELECT id FROM $table WHERE $where LIMIT %d", array_merge( $values, array( $limit ) ) ) );
	array_map( __NAMESPACE__ . '\delete_lead', array_map( 'intval', $ids ) );
	return count( $ids );
}
