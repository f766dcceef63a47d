<?php
/**
 * The list of leads.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

require_once ABSPATH . 'wp-admin/includes/class-wp-list-table.php';

/** A list as WordPress has for posts: views, search, bulk actions, pages. */
class Leads_Table extends \WP_List_Table {

	/**
	 * What was passed on of the leads of this page.
	 *
	 * @var array
	 */
	private $deliveries = array();

	/** Names the list for WordPress; the nonce of its bulk actions is `bulk-leads`. */
	public function __construct() {
		parent::__construct(
			array(
				'singular' => 'lead',
				'plural'   => 'leads',
				'ajax'     => false,
			)
		);
	}

	/**
	 * What the address asks for.
	 *
	 * @return array{status: string, trouble: string, search: string, order: string}
	 */
	public function filter(): array {
		return requested_filter();
	}

	/** Reads the leads of this page. */
	public function prepare_items(): void {
		$filter = $this->filter();
		$size   = $this->get_items_per_page( 'brug_leads_per_page' );
		$this->set_pagination_args(
			array(
				'total_items' => count_leads( $filter ),
				'per_page'    => $size,
			)
		);
		$this->items      = find_leads( $filter, $size, ( $this->get_pagenum() - 1 ) * $size );
		$this->deliveries = deliveries_of( wp_list_pluck( $this->items, 'id' ) );
	}

	/**
	 * The columns.
	 *
	 * @return array<string, string>
	 */
	public function get_columns(): array {
		return array(
			'cb'       => '<input type="checkbox">',
			'person'   => __( 'Name', 'brug' ),
			'wish'     => __( 'What it is about', 'brug' ),
			'status'   => __( 'Status', 'brug' ),
			'consent'  => __( 'Consent', 'brug' ),
			'passed'   => __( 'Passed on', 'brug' ),
			'received' => __( 'Received', 'brug' ),
		);
	}

	/**
	 * The columns to sort by.
	 *
	 * @return array
	 */
	protected function get_sortable_columns(): array {
		return array( 'received' => array( 'received', true ) );
	}

	/** The column that stays on a narrow screen, with the actions of a row. */
	protected function get_default_primary_column_name(): string {
		return 'person';
	}

	/**
	 * What can be done with several at once.
	 *
	 * @return array<string, string>
	 */
	protected function get_bulk_actions(): array {
		$actions = array();
		foreach ( status_labels() as $status => $label ) {
			/* translators: %s: a status, as “Done”. */
			$actions[ "status-$status" ] = sprintf( __( 'Mark as: %s', 'brug' ), $label );
		}
		return $actions + array( 'delete' => __( 'Delete permanently', 'brug' ) );
	}

	/**
	 * The list by status.
	 *
	 * @return array<string, string> HTML of links.
	 */
	protected function get_views(): array {
		$filter = $this->filter();
		$views  = array( '' => array( __( 'All', 'brug' ), array( 'status' => '' ) ) );
		foreach ( status_labels() as $status => $label ) {
			$views[ $status ] = array( $label, array( 'status' => $status ) );
		}
		$views['trouble'] = array( __( 'Not passed on', 'brug' ), array( 'trouble' => '1' ) );
		$links            = array();
		foreach ( $views as $name => list( $label, $query ) ) {
			$count = count_leads( $query );
			if ( ! $count && '' !== $name ) {
				continue;
			}
			$links[ $name ? $name : 'all' ] = sprintf(
				'<a href="%s"%s>%s <span class="count">(%s)</span></a>',
				esc_url( add_query_arg( array_filter( $query ), admin_url( 'admin.php?page=brug-leads' ) ) ),
				( $query['status'] ?? '' ) === $filter['status'] && ( $query['trouble'] ?? '' ) === $filter['trouble'] ? ' class="current" aria-current="page"' : '',
				esc_html( $label ),
				esc_html( number_format_i18n( $count ) )
			);
		}
		return $links;
	}

	/** What stands in an empty list. */
	public function no_items(): void {
		if ( '' !== implode( '', array_diff_key( $this->filter(), array( 'order' => '' ) ) ) ) {
			esc_html_e( 'No leads found.', 'brug' );
		} else {
			esc_html_e( 'No leads yet. Put the block “Partner form” on a page: what people send arrives here.', 'brug' );
		}
	}

	/**
	 * The box to choose a row.
	 *
	 * @param object $lead The lead.
	 * @return string HTML.
	 */
	protected function column_cb( $lead ): string {
		/* translators: %s: who sent the lead. */
		$label = sprintf( __( 'Select %s', 'brug' ), $lead->name ? $lead->name : $lead->email );
		return sprintf( '<label class="screen-reader-text" for="lead-%1$d">%2$s</label><input type="checkbox" id="lead-%1$d" name="lead[]" value="%1$d">', $lead->id, esc_html( $label ) );
	}

	/**
	 * Who sent it.
	 *
	 * @param object $lead The lead.
	 * @return string HTML.
	 */
	protected function column_person( $lead ): string {
		$url  = admin_url( "admin.php?page=brug-leads&lead=$lead->id" );
		$name = $lead->name ? $lead->name : ( $lead->email ? $lead->email : __( '(no name)', 'brug' ) );
		$html = sprintf( '<strong><a class="row-title" href="%s"><bdi>%s</bdi></a></strong>', esc_url( $url ), esc_html( $name ) );
		if ( $lead->email && $lead->name ) {
			$html .= sprintf( '<br><a href="%s">%s</a>', esc_url( "mailto:$lead->email" ), esc_html( $lead->email ) );
		}
		if ( 'unknown' === $lead->form ) {
			$html .= sprintf( '<br><span class="brug-badge">%s</span>', esc_html__( 'Unknown form', 'brug' ) );
		}
		if ( $lead->confirmed_at ) {
			$html .= sprintf( '<br><span class="brug-badge brug-mail-sent">%s</span>', esc_html__( 'Confirmed', 'brug' ) );
		}
		$delete = wp_nonce_url( admin_url( "admin.php?page=brug-leads&action=delete&lead=$lead->id" ), 'bulk-leads' );
		return $html . $this->row_actions(
			array(
				'view'   => sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'View', 'brug' ) ),
				'delete' => sprintf( '<a href="%s" onclick="return confirm(\'%s\')">%s</a>', esc_url( $delete ), esc_js( delete_question() ), esc_html__( 'Delete permanently', 'brug' ) ),
			)
		);
	}

	/**
	 * Why it was sent.
	 *
	 * @param object $lead The lead.
	 * @return string HTML.
	 */
	protected function column_wish( $lead ): string {
		$fields = lead_fields( $lead );
		$lines  = array();
		if ( isset( $fields['intent'] ) ) {
			$lines[] = esc_html( field_text( 'intent', $fields['intent'] ) );
		}
		if ( isset( $fields['company'] ) ) {
			$lines[] = esc_html( $fields['company'] );
		}
		if ( isset( $fields['document'] ) ) {
			$lines[] = esc_html( wp_basename( (string) wp_parse_url( $fields['document'], PHP_URL_PATH ) ) );
		}
		foreach ( array( 'message', 'scan' ) as $name ) {
			if ( isset( $fields[ $name ] ) ) {
				$lines[] = '<span class="brug-quote">' . esc_html( wp_html_excerpt( $fields[ $name ], 90, '…' ) ) . '</span>';
			}
		}
		return implode( '<br>', $lines );
	}

	/**
	 * How far it has come.
	 *
	 * @param object $lead The lead.
	 * @return string HTML.
	 */
	protected function column_status( $lead ): string {
		return sprintf( '<span class="brug-badge brug-status-%s">%s</span>', esc_attr( $lead->status ), esc_html( status_labels()[ $lead->status ] ?? $lead->status ) );
	}

	/**
	 * Whether consent was given.
	 *
	 * @param object $lead The lead.
	 * @return string HTML.
	 */
	protected function column_consent( $lead ): string {
		$labels = array(
			'yes' => __( 'Yes', 'brug' ),
			'no'  => __( 'No', 'brug' ),
		);
		return esc_html( $labels[ $lead->consent ] ?? __( 'Not asked', 'brug' ) );
	}

	/**
	 * How passing it on went.
	 *
	 * @param object $lead The lead.
	 * @return string HTML.
	 */
	protected function column_passed( $lead ): string {
		return implode( '<br>', array_map( __NAMESPACE__ . '\delivery_badge', $this->deliveries[ (int) $lead->id ] ?? array() ) );
	}

	/**
	 * When it came.
	 *
	 * @param object $lead The lead.
	 * @return string HTML.
	 */
	protected function column_received( $lead ): string {
		$format = get_option( 'date_format' ) . ' ' . get_option( 'time_format' );
		return sprintf( '<time datetime="%s">%s</time>', esc_attr( iso_time( $lead->received_at ) ), esc_html( get_date_from_gmt( $lead->received_at, $format ) ) );
	}
}
