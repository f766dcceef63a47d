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

const TABLE_VERSION = '6';

const STATUSES = array( 'new', 'open', 'done', 'spam' );

/** Name of the table on this site. */
function leads_table(): string {
	global $wpdb;
	return $wpdb->prefix . 'brug_leads';
}

/** Name of the table with what is passed on of each lead, and how that went. */
function deliveries_table(): string {
	global $wpdb;
	return $wpdb->prefix . 'brug_deliveries';
}

/**
 * Makes the tables, or brings them up to date. A site of a network gets its own when it is first used.
 *
 * @param bool $repair Whether to look again although they were made before: a site may have been copied without them.
 */
function install_tables( bool $repair = false ): void {
	global $wpdb;
	if ( ! $repair && get_option( 'brug_table' ) === TABLE_VERSION ) {
		return;
	}
	$leads      = leads_table();
	$deliveries = deliveries_table();
	if ( $repair && get_option( 'brug_table' ) && ! table_is_there( $leads ) ) {
		// The owner has to know that there were leads before. New ones begin with the same numbers.
		update_option( 'brug_lost', time(), false );
		$wpdb->query( "DROP TABLE IF EXISTS $deliveries" );
	}
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	$collate = $wpdb->get_charset_collate();
	dbDelta(
		"CREATE TABLE $leads (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			submission_id char(36) NOT NULL,
			received_at datetime NOT NULL,
			status varchar(10) NOT NULL DEFAULT 'new',
			name varchar(200) NOT NULL DEFAULT '',
			email varchar(254) NOT NULL DEFAULT '',
			fields longtext NOT NULL,
			labels text NOT NULL,
			form varchar(10) NOT NULL DEFAULT '',
			form_title varchar(200) NOT NULL DEFAULT '',
			document text NOT NULL,
			consent varchar(3) NOT NULL DEFAULT '',
			consent_text text NOT NULL,
			consent_at varchar(40) NOT NULL DEFAULT '',
			wording varchar(10) NOT NULL DEFAULT '',
			page_url text NOT NULL,
			referrer text NOT NULL,
			utm text NOT NULL,
			agent varchar(3) NOT NULL DEFAULT '',
			locale varchar(35) NOT NULL DEFAULT '',
			confirmed_at datetime DEFAULT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY submission_id (submission_id),
			KEY email (email(100)),
			KEY status (status),
			KEY received_at (received_at)
		) $collate;
		CREATE TABLE $deliveries (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			lead_id bigint(20) unsigned NOT NULL,
			kind varchar(10) NOT NULL,
			state varchar(10) NOT NULL DEFAULT 'waiting',
			tries tinyint(3) unsigned NOT NULL DEFAULT 0,
			due_at datetime DEFAULT NULL,
			changed_at datetime NOT NULL,
			error text NOT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY lead_kind (lead_id,kind),
			KEY due_at (due_at)
		) $collate;"
	);
	install_role();
	update_option( 'brug_table', TABLE_VERSION );
}

/**
 * Whether the table can hold every sign that people type: a dump that went through an old server may have left it with
 * fewer. It is then converted.
 *
 * @return bool
 */
function holds_all_signs(): bool {
	global $wpdb;
	$table = leads_table();
	$is    = function () use ( $wpdb, $table ) {
		$column = $wpdb->get_row( "SHOW FULL COLUMNS FROM $table LIKE 'fields'" );
		// phpcs:ignore WordPress.NamingConventions.ValidVariableName -- MySQL's name. SQLite has none, and one way to write text.
		return ! isset( $column->Collation ) || 0 === strpos( $column->Collation, 'utf8mb4' );
	};
	if ( $is() ) {
		return true;
	}
	$wpdb->query( "ALTER TABLE $table CONVERT TO CHARACTER SET utf8mb4" );
	return $is();
}

/**
 * Whether a table is there.
 *
 * @param string $table Its name.
 * @return bool
 */
function table_is_there( string $table ): bool {
	global $wpdb;
	return $table === $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $table ) ) );
}

/**
 * Stores a lead, once for each submission. Where the table is gone, it is made again.
 *
 * @param array $lead Values by column; `fields`, `labels` and `utm` as arrays.
 * @return array{0: int, 1: bool}|null Number of the lead, and whether it is new; null when it cannot be stored.
 */
function store_lead( array $lead ): ?array {
	global $wpdb;
	$suppressed = $wpdb->suppress_errors();
	$stored     = insert_lead( $lead );
	if ( ! $stored ) {
		install_tables( true );
		$stored = insert_lead( $lead );
	}
	$wpdb->suppress_errors( $suppressed );
	return $stored;
}

/**
 * Inserts a lead, also when it arrives twice at the same moment: the database refuses the second row with the same
 * identity.
 *
 * @param array $lead As store_lead() takes it.
 * @return array{0: int, 1: bool}|null As store_lead() gives it.
 */
function insert_lead( array $lead ): ?array {
	global $wpdb;
	$flags = JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE;
	// Where a sign has no place in the table, its number has.
	$flags         |= holds_all_signs() ? JSON_UNESCAPED_UNICODE : 0;
	$lead['fields'] = wp_json_encode( $lead['fields'], $flags | JSON_FORCE_OBJECT );
	foreach ( array( 'labels', 'utm' ) as $column ) {
		$lead[ $column ] = $lead[ $column ] ? wp_json_encode( $lead[ $column ], $flags | JSON_FORCE_OBJECT ) : '';
	}
	$lead        += array( 'received_at' => gmdate( 'Y-m-d H:i:s' ) );
	$columns      = implode( ', ', array_keys( $lead ) );
	$placeholders = implode( ', ', array_fill( 0, count( $lead ), '%s' ) );
	$table        = leads_table();
	$rows         = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $table ($columns) VALUES ($placeholders)", array_values( $lead ) ) );
	if ( $rows ) {
		return array( (int) $wpdb->insert_id, true );
	}
	// IGNORE also passes over other troubles: only a row that is there counts as stored.
	$id = false === $rows ? 0 : (int) $wpdb->get_var( $wpdb->prepare( "SELECT id FROM $table WHERE submission_id = %s", $lead['submission_id'] ) );
	return $id ? array( $id, false ) : null;
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
 * @param array $filter `status`, `trouble` (what could not be passed on), `search`, `email`, `before` (GMT); empty ones do
 *                      not count. Without a status, spam is left out of a list, but not of what is kept of somebody.
 * @return array{0: string, 1: array} SQL and values. The SQL holds at least one placeholder.
 */
function lead_conditions( array $filter ): array {
	global $wpdb;
	$sql    = array( 'id > %d' );
	$values = array( 0 );
	foreach ( array( 'status', 'email' ) as $column ) {
		if ( ! empty( $filter[ $column ] ) ) {
			$sql[]    = "$column = %s";
			$values[] = $filter[ $column ];
		}
	}
	if ( isset( $filter['status'] ) && '' === $filter['status'] ) {
		$sql[] = "status <> 'spam'";
	}
	if ( ! empty( $filter['trouble'] ) ) {
		$sql[]    = 'id IN (SELECT lead_id FROM ' . deliveries_table() . ' WHERE ' . TROUBLED . ')';
		$values[] = long_waiting();
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
	return json_texts( $lead->fields );
}

/**
 * What the form called its own questions.
 *
 * @param object $lead A lead.
 * @return array<string, string> By name of the field.
 */
function lead_labels( $lead ): array {
	return json_texts( $lead->labels );
}

/**
 * What a lead came by, of the names that a pattern is about.
 *
 * @param object $lead    A lead.
 * @param string $pattern Which names.
 * @return array<string, string> By name.
 */
function lead_origin( $lead, string $pattern ): array {
	$origin = json_texts( $lead->utm );
	return array_intersect_key( $origin, array_flip( preg_grep( $pattern, array_keys( $origin ) ) ) );
}

/**
 * Texts that a column holds as JSON.
 *
 * @param string $json JSON of an object; empty for none.
 * @return array<string, string>
 */
function json_texts( string $json ): array {
	$texts = json_decode( $json, true );
	return is_array( $texts ) ? array_map( 'strval', $texts ) : array();
}
