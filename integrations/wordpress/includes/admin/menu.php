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
		'spam' => __( 'Spam', 'brug' ),
	);
}

/**
 * What each kind of delivery is called.
 *
 * @param string $kind The kind.
 * @return string
 */
function delivery_label( string $kind ): string {
	$labels = array(
		'mail'    => __( 'Email to you', 'brug' ),
		'reply'   => __( 'Reply to the visitor', 'brug' ),
		'webhook' => __( 'Webhook', 'brug' ),
		'code'    => __( 'Code of this site', 'brug' ),
	);
	return $labels[ $kind ] ?? $kind;
}

/**
 * How a delivery went.
 *
 * @param object $delivery A delivery.
 * @return string
 */
function delivery_state( $delivery ): string {
	if ( 'sent' === $delivery->state ) {
		return __( 'Sent', 'brug' );
	}
	return 'failed' === $delivery->state ? __( 'Failed', 'brug' ) : __( 'Not sent yet', 'brug' );
}

/**
 * A delivery as a mark.
 *
 * @param object $delivery A delivery.
 * @return string HTML.
 */
function delivery_badge( $delivery ): string {
	return sprintf( '<span class="brug-badge brug-mail-%s">%s: %s</span>', esc_attr( $delivery->state ), esc_html( delivery_label( $delivery->kind ) ), esc_html( delivery_state( $delivery ) ) );
}
