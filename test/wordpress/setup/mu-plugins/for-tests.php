<?php
// An address that mail can come from, a theme for one request (`?theme=twentytwentyone`), many tries for one visitor, and
// a door for the tests: code to run inside WordPress, as the administrator.
add_filter( 'wp_mail_from', fn() => 'wordpress@example.com' );
add_filter( 'brug_rate_limit', fn( $limit ) => (int) get_option( 'brug_test_limit', 200 ) );
// A language whose own files nobody has downloaded: the plugin's are its own.
add_filter( 'locale', fn( $locale ) => (string) get_option( 'brug_test_locale', '' ) ?: $locale );
foreach ( array( 'template', 'stylesheet' ) as $brug_option ) {
	add_filter( "pre_option_$brug_option", fn( $theme ) => isset( $_GET['theme'] ) ? sanitize_key( $_GET['theme'] ) : $theme );
}
add_action(
	'wp_loaded',
	function () {
		if ( ! isset( $_SERVER['HTTP_X_BRUG_TEST'] ) || $_SERVER['HTTP_X_BRUG_TEST'] !== BRUG_TEST_KEY ) {
			return;
		}
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		wp_set_current_user( get_user_by( 'login', 'admin' )->ID );
		wp_send_json( eval( file_get_contents( 'php://input' ) ) );
	},
	99
);
