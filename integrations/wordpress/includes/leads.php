<?php
/**
 * Where leads are kept: a table of their own, in which each submission stands once.
 *
 * @package Brug
 */

namespace Brug;

// phpcs:disable WordPress.DB.DirectDatabaseQuery -- a table of our own; leads are read where they must be fresh.
// phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- what is laid in is the table's name and conditions made by lead_conditions().
// phpcs:disable WordPress.DB.PreparedSQLPlaceholders -- lead_conditions() counts them.

defined( 'ABSPATH' ) || exit;

const TABLE_VERSION = '1';

const STATUSES = array( 'new', 'open', 'done' );

/** Name of the table on this site. */
function leads_table(): string {
	global $wpdb;
	return $wpdb->prefix . 'brug_leads';
}

/** Makes the table, or brings it up to date. A site of a network gets its own when it is first used. */
function install_table(): void {
	global $wpdb;
	if ( get_option( 'brug_table' ) === TABLE_VERSION ) {
		return;
	}
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	$table = leads_table();
	dbDelta(
		"CREATE TABLE $table (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			submission_id char(36) NOT NULL,
			received_at datetime NOT NULL,
			status varchar(10) NOT NULL DEFAULT 'new',
			name varchar(200) NOT NULL DEFAULT '',
			email varchar(254) NOT NULL DEFAULT '',
			fields longtext NOT NULL,
			consent varchar(3) NOT NULL DEFAULT '',
			consent_text text NOT NULL,
			consent_at varchar(40) NOT NULL DEFAULT '',
			page_url text NOT NULL,
			referrer text NOT NULL,
			utm text NOT NULL,
			locale varchar(35) NOT NULL DEFAULT '',
			mail varchar(10) NOT NULL DEFAULT 'waiting',
			mail_error text NOT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY submission_id (submission_id),
			KEY email (email(100)),
			KEY status (status),
			KEY received_at (received_at)
		) {$wpdb->get_charset_collate()};"
	);
	update_option( 'brug_table', TABLE_VERSION );
}

/**
 * Stores a lead, once for each submission, also when it arrives twice at the same moment: the database refuses the
 * second row with the same identity.
 *
 * @param array $lead Values by column.
 * @return int|null The new lead's number; 0 when this submission is stored already; null when it cannot be stored.
 */
function store_lead( array $lead ): ?int {
	global $wpdb;
	$lead        += array(
		'received_at' => gmdate( 'Y-m-d H:i:s' ),
		'mail_error'  => '',
	);
	$columns      = implode( ', ', array_keys( $lead ) );
	$placeholders = implode( ', ', array_fill( 0, count( $lead ), '%s' ) );
	$table        = leads_table();
	$rows         = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $table ($columns) VALUES ($placeholders)", array_values( $lead ) ) );
	if ( $rows ) {
		return (int) $wpdb->insert_id;
	}
	// IGNORE also passes over other troubles: only a row that is there counts as stored.
	$there = false !== $rows && $wpdb->get_var( $wpdb->prepare( "SELECT id FROM $table WHERE submission_id = %s", $lead['submission_id'] ) );
	return $there ? 0 : null;
}

/**
 * One lead.
 *
 * @param int $id Its number.
 * @return object|null
 */
function get_lead( int $id ) {
	global $wpdb;
	$table = leads_table();
	return $wpdb->get_row( $wpdb->prepare( "SELECT * FROM $table WHERE id = %d", $id ) );
}

/**
 * Conditions of a query, with a placeholder for each value.
 *
 * @param array $filter `status`, `mail`, `search`, `email`, `before` (GMT); empty ones do not count.
 * @return array{0: string, 1: array} SQL and values. The SQL holds at least one placeholder.
 */
function lead_conditions( array $filter ): array {
	global $wpdb;
	$sql    = array( 'id > %d' );
	$values = array( 0 );
	foreach ( array( 'status', 'mail', 'email' ) as $column ) {
		if ( ! empty( $filter[ $column ] ) ) {
			$sql[]    = "$column = %s";
			$values[] = $filter[ $column ];
		}
	}
	if ( ! empty( $filter['before'] ) ) {
		$sql[]    = 'received_at < %s';
		$values[] = $filter['before'];
	}
	foreach ( preg_split( '/\s+/', trim( $filter['search'] ?? '' ), -1, PREG_SPLIT_NO_EMPTY ) as $word ) {
		$sql[] = '(name LIKE %s OR email LIKE %s OR fields LIKE %s OR page_url LIKE %s)';
		$like  = '%' . $wpdb->esc_like( $word ) . '%';
		array_push( $values, $like, $like, $like, $like );
	}
	return array( implode( ' AND ', $sql ), $values );
}

/**
 * Leads, the newest first.
 *
 * @param array $filter As in lead_conditions(); and `order` (`asc` for the oldest first).
 * @param int   $limit  How many.
 * @param int   $offset How many to pass over.
 * @return object[]
 */
function find_leads( array $filter, int $limit, int $offset = 0 ): array {
	global $wpdb;
	list( $where, $values ) = lead_conditions( $filter );
	$table                  = leads_table();
	$order                  = 'asc' === ( $filter['order'] ?? '' ) ? 'ASC' : 'DESC';
	return $wpdb->get_results(
		$wpdb->prepare(
			"SELECT * FROM $table WHERE $where ORDER BY received_at $order, id $order LIMIT %d OFFSET %d",
			array_merge( $values, array( $limit, $offset ) )
		)
	);
}

/**
 * How many leads there are.
 *
 * @param array $filter As in lead_conditions().
 * @return int
 */
function count_leads( array $filter = array() ): int {
	global $wpdb;
	list( $where, $values ) = lead_conditions( $filter );
	$table                  = leads_table();
	return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $table WHERE $where", $values ) );
}

/**
 * The values that somebody filled in.
 *
 * @param object $lead A lead.
 * @return array<string, string> By name of the field.
 */
function lead_fields( $lead ): array {
	$fields = json_decode( $lead->fields, true );
	return is_array( $fields ) ? array_map( 'strval', $fields ) : array();
}

/**
 * What a field is called where people read it.
 *
 * @param string $name Name of the field.
 * @return string
 */
function field_label( string $name ): string {
	$labels = array(
		'intent'      => __( 'Reason', 'brug' ),
		'name'        => __( 'Name', 'brug' ),
		'given-name'  => __( 'First name', 'brug' ),
		'family-name' => __( 'Last name', 'brug' ),
		'email'       => __( 'E-mail', 'brug' ),
		'phone'       => __( 'Phone', 'brug' ),
		'company'     => __( 'Company', 'brug' ),
		'website'     => __( 'Website', 'brug' ),
		'role'        => __( 'Role', 'brug' ),
		'country'     => __( 'Country', 'brug' ),
		'message'     => __( 'Message', 'brug' ),
		'document'    => __( 'Document', 'brug' ),
	);
	return $labels[ $name ] ?? $name;
}

/**
 * What a value is called where people read it: the form sends a word of its own for the choice that it offers.
 *
 * @param string $name  Name of the field.
 * @param string $value What was sent.
 * @return string
 */
function field_text( string $name, string $value ): string {
	$reasons = array(
		'partner'  => __( 'Wants to become a partner', 'brug' ),
		'question' => __( 'Has a question', 'brug' ),
	);
	return 'intent' === $name && isset( $reasons[ $value ] ) ? $reasons[ $value ] : $value;
}

/**
 * The consent of a lead in one line; empty when none was asked.
 *
 * @param object $lead A lead.
 * @return string
 */
function consent_line( $lead ): string {
	if ( '' === $lead->consent ) {
		return '';
	}
	$answer = 'yes' === $lead->consent ? __( 'Yes', 'brug' ) : __( 'No', 'brug' );
	return trim( "$answer: $lead->consent_text ($lead->consent_at)" );
}
