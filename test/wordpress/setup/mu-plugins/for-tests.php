<?php
// An address that mail can come from, a theme for one request (`?theme=twentytwentyone`), troubles that a site may have,
// and a door for the tests: code to run inside WordPress, as the administrator.
add_filter( 'wp_mail_from', fn() => 'wordpress@example.com' );
// Visitors of other addresses than this machine's.
if ( isset( $_SERVER['HTTP_X_TEST_ADDRESS'] ) ) {
	$_SERVER['REMOTE_ADDR'] = $_SERVER['HTTP_X_TEST_ADDRESS'];
}
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

// What is wrong with the site, by name, in the option `brug_test_troubles`.
foreach ( (array) get_option( 'brug_test_troubles', array() ) as $brug_trouble ) {
	switch ( $brug_trouble ) {
		case 'REST closed to visitors':
			// As “Disable REST API” and its kin answer.
			add_filter( 'rest_authentication_errors', fn( $errors ) => is_user_logged_in() ? $errors : new WP_Error( 'rest_cannot_access', 'Only authenticated users can access the REST API.', array( 'status' => 401 ) ) );
			break;
		case 'REST blocked':
			add_filter( 'rest_pre_dispatch', fn( $result, $server, $request ) => 'POST' === $request->get_method() ? new WP_Error( 'blocked', 'Blocked by the firewall.', array( 'status' => 403 ) ) : $result, 10, 3 );
			break;
		case 'mailer that ends the process':
			add_filter( 'pre_wp_mail', function () { exit; } );
			break;
		case 'mailer that throws':
			add_filter( 'pre_wp_mail', function () { throw new TypeError( 'No transport.' ); } );
			break;
		case 'slow mail server':
			add_filter( 'pre_wp_mail', function ( $result ) { sleep( 5 ); return $result; } );
			break;
		case 'all e-mail is HTML':
			add_filter( 'wp_mail_content_type', fn() => 'text/html', 1000 );
			break;
		case 'all e-mail gets a design':
			// As “Email Templates” and its kin do it.
			add_filter( 'wp_mail', fn( $mail ) => array( 'message' => '<html><body><table><td>' . nl2br( $mail['message'] ) . '</td></table></body></html>' ) + $mail );
			add_action( 'phpmailer_init', function ( $mailer ) { $mailer->isHTML( true ); $mailer->AltBody = 'x'; }, PHP_INT_MAX - 1 );
			break;
		case 'REST endpoints taken away':
			add_filter( 'rest_endpoints', fn( $all ) => is_user_logged_in() ? $all : array(), PHP_INT_MAX );
			break;
		case 'REST ended':
			// As “All-In-One Security” does it.
			add_action( 'rest_api_init', function () { if ( ! is_user_logged_in() ) { wp_die( 'You are not authorized to perform this action.', '', 403 ); } } );
			break;
		case 'a captcha':
			add_filter( 'brug_captcha', fn() => '<div><b>2 + 2</b></div>' );
			break;
		case 'nothing can be stored':
			add_filter( 'query', fn( $query ) => preg_match( '/^INSERT IGNORE INTO \S+brug_leads/', $query ) ? 'INSERT INTO nowhere VALUES (1)' : $query );
			break;
		case 'code of the site fails once':
			add_action( 'brug_lead_stored', function ( $id ) {
				$calls = array_merge( (array) get_option( 'brug_test_calls', array() ), array( $id ) );
				update_option( 'brug_test_calls', $calls );
				if ( 1 === count( $calls ) ) { throw new Exception( 'The CRM is asleep.' ); }
			} );
			break;
	}
}
