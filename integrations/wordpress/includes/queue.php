<?php
/**
 * What is passed on of a lead once it is stored: each piece is tried at once, after the visitor has got an answer, and
 * again by WordPress's cron when it failed or when nobody lived to tell.
 *
 * @package Brug
 */

namespace Brug;

// phpcs:disable WordPress.DB.DirectDatabaseQuery -- a table of our own, read where it must be fresh.
// phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- what is laid in is the table's name.
// phpcs:disable WordPress.DB.PreparedSQLPlaceholders -- TROUBLED holds one.

defined( 'ABSPATH' ) || exit;

/** Seconds until the second, third and fourth try; there is no fifth. */
const RETRY_AFTER = array( 2 * MINUTE_IN_SECONDS, 15 * MINUTE_IN_SECONDS, 2 * HOUR_IN_SECONDS );

/** Seconds after which waiting is no longer a good sign. */
const LONG_WAIT = 10 * MINUTE_IN_SECONDS;

/** The condition of what an owner should know of: it failed, or nothing is heard of it for too long (`long_waiting()`). */
const TROUBLED = "(state = 'failed' OR (state = 'waiting' AND changed_at < %s))";

/** The time before which something that waits has waited too long. */
function long_waiting(): string {
	return gmdate( 'Y-m-d H:i:s', time() - LONG_WAIT );
}

/**
 * The ways in which a lead is passed on: function by kind. It returns what went wrong, or an empty text.
 *
 * @return array<string, callable>
 */
function delivery_ways(): array {
	return array(
		'mail'    => __NAMESPACE__ . '\mail_lead',
		'reply'   => __NAMESPACE__ . '\reply_to_lead',
		'webhook' => __NAMESPACE__ . '\post_lead',
		'code'    => __NAMESPACE__ . '\run_site_code',
	);
}

/**
 * The kinds of delivery that a new lead needs.
 *
 * @param object $lead A lead.
 * @return string[]
 */
function needed_deliveries( $lead ): array {
	if ( 'spam' === $lead->status ) {
		return array();
	}
	return array_keys(
		array_filter(
			array(
				'mail'    => true,
				'reply'   => may_reply( $lead ),
				'webhook' => '' !== setting( 'webhook_url' ),
				'code'    => has_action( 'brug_lead_stored' ),
			)
		)
	);
}

/**
 * Notes what has to be passed on of a lead; once of each kind.
 *
 * @param object $lead A lead.
 */
function enqueue( $lead ): void {
	global $wpdb;
	$table      = deliveries_table();
	$now        = gmdate( 'Y-m-d H:i:s' );
	$suppressed = $wpdb->suppress_errors();
	foreach ( needed_deliveries( $lead ) as $kind ) {
		$insert = $wpdb->prepare( "INSERT IGNORE INTO $table (lead_id, kind, due_at, changed_at, error) VALUES (%d, %s, %s, %s, '')", $lead->id, $kind, $now, $now );
		if ( false === $wpdb->query( $insert ) ) { // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- above.
			install_tables( true );
			$wpdb->query( $insert ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- above.
		}
	}
	$wpdb->suppress_errors( $suppressed );
	schedule_queue();
}

/**
 * The deliveries of leads.
 *
 * @param int[] $ids Numbers of leads.
 * @return array<int, array<string, object>> By number of the lead and kind.
 */
function deliveries_of( array $ids ): array {
	global $wpdb;
	if ( ! $ids ) {
		return array();
	}
	$table  = deliveries_table();
	$places = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
	$found  = array();
	foreach ( $wpdb->get_results( $wpdb->prepare( "SELECT * FROM $table WHERE lead_id IN ($places) ORDER BY id", $ids ) ) as $delivery ) {
		$found[ (int) $delivery->lead_id ][ $delivery->kind ] = $delivery;
	}
	return $found;
}

/** How many leads could not be passed on, at least in one way. */
function count_troubled(): int {
	global $wpdb;
	$table    = deliveries_table();
	$troubled = TROUBLED;
	return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(DISTINCT lead_id) FROM $table WHERE $troubled", long_waiting() ) );
}

/** Passes on what is due, the oldest first, some at a time so that no request takes for ever. */
function deliver_due(): void {
	global $wpdb;
	$table = deliveries_table();
	$now   = gmdate( 'Y-m-d H:i:s' );
	foreach ( $wpdb->get_results( $wpdb->prepare( "SELECT * FROM $table WHERE due_at <= %s ORDER BY due_at, id LIMIT 20", $now ) ) as $delivery ) {
		deliver( $delivery );
	}
	schedule_queue();
}
add_action( 'brug_deliver', __NAMESPACE__ . '\deliver_due' );

/**
 * Passes on one piece and notes how that went.
 *
 * @param object $delivery Row of the table.
 * @return bool Whether it worked.
 */
function deliver( $delivery ): bool {
	global $wpdb;
	$table = deliveries_table();
	$tries = (int) $delivery->tries;
	$next  = isset( RETRY_AFTER[ $tries ] ) ? gmdate( 'Y-m-d H:i:s', time() + RETRY_AFTER[ $tries ] ) : null;
	// The next try is noted before this one begins: a mailer that ends the process ends no more than that. Who takes the
	// row first has it; cron and a visit may come at the same moment.
	$taken = $wpdb->update(
		$table,
		array(
			'tries'  => $tries + 1,
			'due_at' => $next,
		),
		array(
			'id'    => $delivery->id,
			'tries' => $tries,
		)
	);
	$lead  = $taken ? get_lead( (int) $delivery->lead_id ) : null;
	$way   = delivery_ways()[ $delivery->kind ] ?? null;
	if ( ! $lead || ! $way ) {
		return false;
	}
	try {
		$error = $way( $lead );
	} catch ( \Throwable $failure ) {
		$error = $failure->getMessage() . ' (' . wp_basename( $failure->getFile() ) . ':' . $failure->getLine() . ')';
	}
	$values = array(
		'state'      => '' === $error ? 'sent' : 'failed',
		'error'      => mb_substr( $error, 0, 1000 ),
		'changed_at' => gmdate( 'Y-m-d H:i:s' ),
	);
	if ( '' === $error ) {
		$values['due_at'] = null;
	}
	$wpdb->update( $table, $values, array( 'id' => $delivery->id ) );
	return '' === $error;
}

/**
 * Tries again, now, whatever came before.
 *
 * @param int    $lead_id The lead.
 * @param string $kind    The kind of delivery.
 * @return bool Whether it worked.
 */
function deliver_again( int $lead_id, string $kind ): bool {
	enqueue_again( $lead_id, $kind );
	$delivery = deliveries_of( array( $lead_id ) )[ $lead_id ][ $kind ] ?? null;
	return $delivery && deliver( $delivery );
}

/**
 * Has something passed on once more, as if it had never been.
 *
 * @param int    $lead_id The lead.
 * @param string $kind    The kind of delivery.
 */
function enqueue_again( int $lead_id, string $kind ): void {
	global $wpdb;
	$now = gmdate( 'Y-m-d H:i:s' );
	$wpdb->replace(
		deliveries_table(),
		array(
			'lead_id'    => $lead_id,
			'kind'       => $kind,
			'due_at'     => $now,
			'changed_at' => $now,
			'error'      => '',
		)
	);
	schedule_queue();
}

/** Has WordPress's cron come when the next piece is due. */
function schedule_queue(): void {
	global $wpdb;
	$table = deliveries_table();
	$due   = $wpdb->get_var( "SELECT MIN(due_at) FROM $table" );
	$set   = wp_next_scheduled( 'brug_deliver' );
	if ( ! $due ) {
		return;
	}
	$due = (int) strtotime( "$due UTC" );
	if ( ! $set || $set > $due ) {
		wp_clear_scheduled_hook( 'brug_deliver' );
		wp_schedule_single_event( $due, 'brug_deliver' );
	}
}

/**
 * What other code of the site does with a lead.
 *
 * @param object $lead A lead.
 * @return string What went wrong; empty when all went well.
 */
function run_site_code( $lead ): string {
	/**
	 * Fires once a lead is stored; again, at most three times, when a function that listens throws.
	 *
	 * @param int   $id   Its number.
	 * @param array $lead Its values by column; `fields` is JSON.
	 */
	do_action( 'brug_lead_stored', (int) $lead->id, (array) $lead );
	return '';
}
