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
	$wpdb->query(
		$wpdb->prepare(
			"DELETE FROM $wpdb->options WHERE option_name LIKE %s OR option_name LIKE %s",
			$wpdb->esc_like( '_transient_brug_' ) . '%',
			$wpdb->esc_like( '_transient_timeout_brug_' ) . '%'
		)
	);
	$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->usermeta WHERE meta_key = %s", 'brug_leads_per_page' ) );
	// phpcs:enable
	foreach ( array( 'settings', 'table', 'unstored', 'lost', 'proxy', 'route_test' ) as $name ) {
		delete_option( "brug_$name" );
	}
	remove_role( 'brug_leads' );
	wp_clear_scheduled_hook( 'brug_daily' );
	wp_clear_scheduled_hook( 'brug_deliver' );
}

/** Removes the tables of every site that there is or was: one that was deleted while the plugin was off left its own. */
function brug_drop_tables() {
	global $wpdb;
	foreach ( array( 'brug_leads', 'brug_deliveries' ) as $name ) {
		// phpcs:disable WordPress.DB.DirectDatabaseQuery -- there is no other way to find and drop tables.
		foreach ( $wpdb->get_col( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $wpdb->base_prefix ) . '%' . $wpdb->esc_like( $name ) ) ) as $table ) {
			if ( preg_match( '/^' . preg_quote( $wpdb->base_prefix, '/' ) . '(\d+_)?' . $name . '$/', $table ) ) {
				$wpdb->query( "DROP TABLE IF EXISTS `$table`" ); // phpcs:ignore WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- a table's name, checked above.
			}
		}
		// phpcs:enable
	}
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

brug_drop_tables();
