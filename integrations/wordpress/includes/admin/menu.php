<?php
/**
 * The plugin's place in the admin.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_menu',
	function () {
		$capability = leads_capability();
		$new        = current_user_can( $capability ) ? count_leads( array( 'status' => 'new' ) ) : 0;
		$bubble     = $new ? sprintf( ' <span class="awaiting-mod">%s</span>', number_format_i18n( $new ) ) : '';
		$page       = add_menu_page( __( 'Leads', 'brug' ), __( 'Leads', 'brug' ) . $bubble, $capability, 'brug-leads', __NAMESPACE__ . '\show_leads_page', 'dashicons-id', 26 );
		add_submenu_page( 'brug-leads', __( 'Leads', 'brug' ), __( 'All leads', 'brug' ), $capability, 'brug-leads', __NAMESPACE__ . '\show_leads_page' );
		add_submenu_page( 'brug-leads', __( 'Settings of Brug', 'brug' ), __( 'Settings', 'brug' ), 'manage_options', 'brug-settings', __NAMESPACE__ . '\show_settings_page' );
		add_action( "load-$page", __NAMESPACE__ . '\prepare_leads_page' );
	}
);

add_action(
	'admin_enqueue_scripts',
	function ( $page ) {
		if ( strpos( $page, 'brug-' ) !== false ) {
			wp_enqueue_style( 'brug-admin', plugins_url( 'assets/admin.css', FILE ), array(), VERSION );
		}
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( FILE ),
	function ( $links ) {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'admin.php?page=brug-settings' ) ), esc_html__( 'Settings', 'brug' ) );
		return array_merge( array( 'settings' => $link ), $links );
	}
);

add_filter(
	'set_screen_option_brug_leads_per_page',
	function ( $keep, $option, $value ) {
		return min( max( absint( $value ), 1 ), 200 );
	},
	10,
	3
);

/**
 * What each status is called.
 *
 * @return array<string, string>
 */
function status_labels(): array {
	return array(
		'new'  => __( 'New', 'brug' ),
		'open' => __( 'In progress', 'brug' ),
		'done' => __( 'Done', 'brug' ),
	);
}

/**
 * How the e-mail about a lead went.
 *
 * @param object $lead A lead.
 * @return string
 */
function mail_label( $lead ): string {
	$labels = array(
		'sent'    => __( 'Sent', 'brug' ),
		'failed'  => __( 'Failed', 'brug' ),
		'waiting' => __( 'Not sent yet', 'brug' ),
	);
	return $labels[ $lead->mail ] ?? $lead->mail;
}
