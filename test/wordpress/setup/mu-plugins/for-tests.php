<?php
// An address that mail can come from, a theme for one request (`?theme=twentytwentyone`), and many tries for one visitor.
add_filter( 'wp_mail_from', fn() => 'wordpress@example.com' );
add_filter( 'brug_rate_limit', fn( $limit ) => (int) get_option( 'brug_test_limit', 200 ) );
foreach ( array( 'template', 'stylesheet' ) as $brug_option ) {
	add_filter( "pre_option_$brug_option", fn( $theme ) => isset( $_GET['theme'] ) ? sanitize_key( $_GET['theme'] ) : $theme );
}
