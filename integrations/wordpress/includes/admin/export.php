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
 * @return array{status: string, trouble: string, search: string, order: string}
 */
function requested_filter(): array {
	// phpcs:disable WordPress.Security.NonceVerification.Recommended -- chooses what is shown, changes nothing.
	$status = isset( $_GET['status'] ) ? sanitize_key( $_GET['status'] ) : '';
	return array(
		'status'  => in_array( $status, STATUSES, true ) ? $status : '',
		'trouble' => empty( $_GET['trouble'] ) ? '' : '1',
		'search'  => isset( $_GET['s'] ) ? sanitize_text_field( wp_unslash( $_GET['s'] ) ) : '',
		'order'   => isset( $_GET['order'] ) && 'asc' === $_GET['order'] ? 'asc' : '',
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
			wp_die( esc_html__( 'You are not allowed to view leads.', 'brug' ), 403 );
		}
		nocache_headers();
		header( 'Content-Type: text/csv; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="leads-' . wp_date( 'Y-m-d' ) . '.csv"' );
		write_csv( requested_filter() );
		exit;
	}
);

/** Columns that a site's own questions may have; a spreadsheet has an end. */
const MOST_QUESTIONS = 100;

/**
 * Writes leads to the browser, some hundreds at a time.
 *
 * @param array $filter As requested_filter() gives.
 */
function write_csv( array $filter ): void {
	list( $fields, $questions ) = csv_columns( $filter );
	// phpcs:disable WordPress.WP.AlternativeFunctions -- straight to the browser, to no file.
	$out = fopen( 'php://output', 'wb' );
	// A spreadsheet reads UTF-8 only when this mark says so.
	fwrite( $out, "\xEF\xBB\xBF" );
	// phpcs:enable
	$head   = array( __( 'Received', 'brug' ), __( 'Status', 'brug' ) );
	$tail   = array( __( 'Other answers', 'brug' ), __( 'Consent', 'brug' ), __( 'Consent text', 'brug' ), __( 'Time of the consent', 'brug' ), __( 'Page', 'brug' ), __( 'Came from', 'brug' ), __( 'Campaign', 'brug' ), __( 'First page of the visit', 'brug' ), __( 'Language', 'brug' ), __( 'Form', 'brug' ), __( 'Number', 'brug' ) );
	$labels = array_map( __NAMESPACE__ . '\field_label', $fields );
	write_row( $out, unique_headings( array_merge( $head, $labels, $questions, $tail ) ) );
	each_lead(
		$filter,
		function ( $lead ) use ( $out, $fields, $questions ) {
			$values = lead_fields( $lead );
			$asked  = answers_by_label( $lead );
			$row    = array( get_date_from_gmt( $lead->received_at ), status_labels()[ $lead->status ] ?? $lead->status );
			foreach ( $fields as $name ) {
				$row[] = field_text( $name, $values[ $name ] ?? '' );
			}
			foreach ( $questions as $label ) {
				$row[] = $asked[ $label ] ?? '';
			}
			$others = array();
			foreach ( array_diff_key( $values, array_flip( $fields ) ) as $name => $value ) {
				$label = field_label( $name, lead_labels( $lead ) );
				if ( ! in_array( $label, $questions, true ) || ! isset( $asked[ $label ] ) ) {
					$others[] = "$label: $value";
				}
			}
			$form = 'unknown' === $lead->form ? __( 'unknown', 'brug' ) : '';
			array_push( $row, implode( "\n", $others ), $lead->consent, $lead->consent_text, $lead->consent_at, $lead->page_url, $lead->referrer, campaign_line( $lead ), first_page( $lead ), $lead->locale, $form, $lead->submission_id );
			write_row( $out, $row );
		}
	);
}

/**
 * The answers to the questions of a form of this site.
 *
 * @param object $lead A lead.
 * @return array<string, string> By label.
 */
function answers_by_label( $lead ): array {
	$answers = array();
	$values  = lead_fields( $lead );
	foreach ( lead_labels( $lead ) as $name => $label ) {
		$answers[ $label ] = $values[ $name ] ?? '';
	}
	return $answers;
}

/**
 * The columns that the leads of an export need. Only fields that the plugin or a form of the site has get one of their
 * own: anybody can send any name, and a spreadsheet has only so many columns.
 *
 * @param array $filter As requested_filter() gives.
 * @return array{0: string[], 1: string[]} Names of known fields; labels of the site's questions.
 */
function csv_columns( array $filter ): array {
	$used   = array();
	$labels = array();
	each_lead(
		$filter,
		function ( $lead ) use ( &$used, &$labels ) {
			$used   += lead_fields( $lead );
			$labels += array_flip( lead_labels( $lead ) );
		}
	);
	$known = array_values( array_intersect( array_merge( FIELDS, array( 'document' ) ), array_keys( $used ) ) );
	return array( $known, array_map( 'strval', array_slice( array_keys( $labels ), 0, MOST_QUESTIONS ) ) );
}

/**
 * Headings that differ: a question may be called as a column of ours.
 *
 * @param string[] $headings The headings.
 * @return string[]
 */
function unique_headings( array $headings ): array {
	$seen = array();
	foreach ( $headings as $index => $heading ) {
		$seen[ $heading ] = ( $seen[ $heading ] ?? 0 ) + 1;
		if ( $seen[ $heading ] > 1 ) {
			$headings[ $index ] = "$heading ($seen[$heading])";
		}
	}
	return $headings;
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

/** What may stand before the sign that begins a formula, as in a pattern. */
const CELL_BLANKS = '"\s\x00\x{A0}\x{3000}\x{FEFF}';

/**
 * Text that no spreadsheet runs as a formula: an apostrophe before the sign that would begin one (OWASP, CSV injection).
 * Not only at the beginning: a program that splits at another sign than the file was written with begins a cell in the
 * middle. A number or a phone number does no harm and stays as it is. Some programs read the wide signs of Chinese and Japanese as they read the narrow ones.
 *
 * @param string $text The text.
 * @return string
 */
function without_formulas( string $text ): string {
	return preg_replace_callback(
		'/(?<=^|[;,\t\n\r|])[^;,\t\n\r|]+/',
		function ( $part ) {
			// Some read the wide signs of Chinese and Japanese as they read the narrow ones.
			// What is no UTF-8 (`false`) is not trusted.
			$is_formula = 0 !== preg_match( '/^[' . CELL_BLANKS . ']*[=+\-@%＝＋－＠％]/u', $part[0] ) && ! preg_match( '/^["\s]*[+-][\d\s().\/-]*"?$/', $part[0] );
			return $is_formula ? preg_replace( '/^([' . CELL_BLANKS . ']*)/u', "$1'", $part[0], 1 ) ?? "'$part[0]" : $part[0];
		},
		// What the cell itself begins with a sign that splits would begin with nothing.
		preg_replace( '/^[|]/', "'|", $text )
	);
}

/**
 * Writes a row.
 *
 * @param resource $out Where to.
 * @param string[] $row The cells.
 */
function write_row( $out, array $row ): void {
	global $wp_locale;
	// Where a comma stands in numbers, spreadsheets expect a semicolon between cells.
	$between = ',' === ( $wp_locale->number_format['decimal_point'] ?? '.' ) ? ';' : ',';
	fputcsv( $out, array_map( __NAMESPACE__ . '\without_formulas', array_map( 'strval', $row ) ), $between, '"', '' );
}
