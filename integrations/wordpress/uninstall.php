<?php
/**
 * Removes all that the plugin has kept: leads, settings, counts and the daily clean-up.
 *
 * @package Brug
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Removes what one site has. */
function brug_uninstall_site() {
	global $wpdb;
	// phpcs:disable WordPress.DB.DirectDatabaseQuery -- there is no other way to drop a table or to find options by prefix.
	$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}brug_leads" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- the table's name.
	$wpdb->query(
		$wpdb->prepare(
			"DELETE FROM $wpdb->options WHERE option_name LIKE %s OR option_name LIKE %s",
			$wpdb->esc_like( '_transient_brug_' ) . '%',
			$wpdb->esc_like( '_transient_timeout_brug_' ) . '%'
		)
	);
	$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->usermeta WHERE meta_key = %s", 'brug_leads_per_page' ) );
	// phpcs:enable
	delete_option( 'brug_settings' );
	delete_option( 'brug_table' );
	wp_clear_scheduled_hook( 'brug_daily' );
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $brug_site ) {
		switch_to_blog( $brug_site );
		brug_uninstall_site();
		restore_current_blog();
	}
} else {
	brug_uninstall_site();
}
