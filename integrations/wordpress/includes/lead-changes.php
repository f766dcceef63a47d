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
 * Changes how far a lead has come.
 *
 * @param int    $id     Its number.
 * @param string $status One of STATUSES; another changes nothing.
 */
function set_lead_status( int $id, string $status ): void {
	global $wpdb;
	if ( in_array( $status, STATUSES, true ) ) {
		$wpdb->update( leads_table(), array( 'status' => $status ), array( 'id' => $id ), '%s', '%d' );
	}
}

/**
 * Notes how the e-mail about a lead went.
 *
 * @param int    $id    Its number.
 * @param bool   $sent  Whether it was handed over.
 * @param string $error What went wrong.
 */
function note_mail( int $id, bool $sent, string $error ): void {
	global $wpdb;
	$values = array(
		'mail'       => $sent ? 'sent' : 'failed',
		'mail_error' => $error,
	);
	$wpdb->update( leads_table(), $values, array( 'id' => $id ), '%s', '%d' );
}

/**
 * Removes a lead for good.
 *
 * @param int $id Its number.
 */
function delete_lead( int $id ): void {
	global $wpdb;
	$wpdb->delete( leads_table(), array( 'id' => $id ), '%d' );
}

/**
 * Removes leads for good.
 *
 * @param array $filter As in lead_conditions().
 * @param int   $limit  At most so many.
 * @return int How many were removed.
 */
function delete_leads( array $filter, int $limit ): int {
	global $wpdb;
	list( $where, $values ) = lead_conditions( $filter );
	$table                  = leads_table();
	return (int) $wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE $where LIMIT %d", array_merge( $values, array( $limit ) ) ) );
}
