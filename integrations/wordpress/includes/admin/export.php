<?php
/**
 * Leads as CSV.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

/**
 * What a list or an export is asked to hold.
 *
 * @return array{status: string, mail: string, search: string, order: string}
 */
function requested_filter(): array {
	// phpcs:disable WordPress.Security.NonceVerification.Recommended -- chooses what is shown, changes nothing.
	$status = isset( $_GET['status'] ) ? sanitize_key( $_GET['status'] ) : '';
	return array(
		'status' => in_array( $status, STATUSES, true ) ? $status : '',
		'mail'   => isset( $_GET['mail'] ) && 'failed' === $_GET['mail'] ? 'failed' : '',
		'search' => isset( $_GET['s'] ) ? sanitize_text_field( wp_unslash( $_GET['s'] ) ) : '',
		'order'  => isset( $_GET['order'] ) && 'asc' === $_GET['order'] ? 'asc' : '',
	);
	// phpcs:enable
}

/**
 * Address of an export.
 *
 * @param array $filter As requested_filter() gives.
 * @return string
 */
function export_url( array $filter ): string {
	$filter['s'] = $filter['search'];
	unset( $filter['search'] );
	return wp_nonce_url( add_query_arg( array_map( 'rawurlencode', array_filter( $filter ) ), admin_url( 'admin-post.php?action=brug_export' ) ), 'brug_export' );
}

add_action(
	'admin_post_brug_export',
	function () {
		check_admin_referer( 'brug_export' );
		if ( ! current_user_can( leads_capability() ) ) {
			wp_die( esc_html__( 'You may not read leads.', 'brug' ), 403 );
		}
		nocache_headers();
		header( 'Content-Type: text/csv; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="leads-' . wp_date( 'Y-m-d' ) . '.csv"' );
		write_csv( requested_filter() );
		exit;
	}
);

/**
 * Writes leads to the browser, some hundreds at a time.
 *
 * @param array $filter As requested_filter() gives.
 */
function write_csv( array $filter ): void {
	$fields = csv_fields( $filter );
	// phpcs:disable WordPress.WP.AlternativeFunctions -- straight to the browser, to no file.
	$out = fopen( 'php://output', 'wb' );
	// A spreadsheet reads UTF-8 only when this mark says so.
	fwrite( $out, "\xEF\xBB\xBF" );
	// phpcs:enable
	$head = array( __( 'Received', 'brug' ), __( 'Status', 'brug' ) );
	$tail = array( __( 'Consent', 'brug' ), __( 'Words of the consent', 'brug' ), __( 'Time of the consent', 'brug' ), __( 'Page', 'brug' ), __( 'Came from', 'brug' ), __( 'Campaign', 'brug' ), __( 'Language', 'brug' ), __( 'Number', 'brug' ) );
	write_row( $out, array_merge( $head, array_map( __NAMESPACE__ . '\field_label', $fields ), $tail ) );
	each_lead(
		$filter,
		function ( $lead ) use ( $out, $fields ) {
			$values = lead_fields( $lead );
			$row    = array( get_date_from_gmt( $lead->received_at ), status_labels()[ $lead->status ] ?? $lead->status );
			foreach ( $fields as $name ) {
				$row[] = field_text( $name, $values[ $name ] ?? '' );
			}
			array_push( $row, $lead->consent, $lead->consent_text, $lead->consent_at, $lead->page_url, $lead->referrer, campaign_line( $lead ), $lead->locale, $lead->submission_id );
			write_row( $out, $row );
		}
	);
}

/**
 * The columns that the leads of an export need: the known fields in their order, then the site's own.
 *
 * @param array $filter As requested_filter() gives.
 * @return string[]
 */
function csv_fields( array $filter ): array {
	$used = array();
	each_lead(
		$filter,
		function ( $lead ) use ( &$used ) {
			$used += lead_fields( $lead );
		}
	);
	$known = array_intersect( array_merge( FIELDS, array( 'document' ) ), array_keys( $used ) );
	return array_merge( $known, array_diff( array_keys( $used ), $known ) );
}

/**
 * Calls a function with each lead.
 *
 * @param array    $filter As requested_filter() gives.
 * @param callable $call   Gets the lead.
 */
function each_lead( array $filter, callable $call ): void {
	$size = 500;
	for ( $offset = 0; ; $offset += $size ) {
		$leads = find_leads( $filter, $size, $offset );
		array_map( $call, $leads );
		if ( count( $leads ) < $size ) {
			return;
		}
	}
}

/**
 * Writes a row. A spreadsheet runs a cell that begins with one of these signs as a formula; an apostrophe makes it text
 * (OWASP, CSV injection).
 *
 * @param resource $out Where to.
 * @param string[] $row The cells.
 */
function write_row( $out, array $row ): void {
	global $wp_locale;
	$cells = array_map(
		function ( $cell ) {
			return preg_replace( '/^(?=[\s\x00]*[=+\-@\t\r|%])/', "'", (string) $cell );
		},
		$row
	);
	// Where a comma stands in numbers, spreadsheets expect a semicolon between cells.
	$between = ',' === ( $wp_locale->number_format['decimal_point'] ?? '.' ) ? ';' : ',';
	fputcsv( $out, $cells, $between, '"', '' );
}
