<?php
/**
 * What happens when the plugin comes, goes, or a site of a network does.
 *
 * @package Brug
 */

namespace Brug;

defined( 'ABSPATH' ) || exit;

register_activation_hook( FILE, __NAMESPACE__ . '\install_tables' );

register_deactivation_hook(
	FILE,
	function () {
		wp_clear_scheduled_hook( 'brug_daily' );
		wp_clear_scheduled_hook( 'brug_deliver' );
	}
);

add_action(
	'init',
	function () {
		install_tables();
		if ( ! wp_next_scheduled( 'brug_daily' ) ) {
			wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', 'brug_daily' );
		}
	}
);

add_filter(
	'wpmu_drop_tables',
	function ( $tables ) {
		array_push( $tables, leads_table(), deliveries_table() );
		return $tables;
	}
);
