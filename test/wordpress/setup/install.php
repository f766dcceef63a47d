<?php
// Installs WordPress without a browser, with a user of each role whose password is the name.
define( 'WP_INSTALLING', true );
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET' );
require getenv( 'WP_DOCROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Brug & Co', 'admin', 'admin@example.com', true, '', 'admin' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'timezone_string', 'Europe/Amsterdam' );
foreach ( array( 'author', 'editor' ) as $role ) {
	$user = wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@example.com", 'role' => $role ) );
	// The editor greets each new person with a tour; these have taken it.
	update_user_meta( $user, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ), 'core' => array( 'enableChoosePatternModal' => false ), '_modified' => gmdate( 'c' ) ) );
}
flush_rewrite_rules( false );
echo $GLOBALS['wp_version'];
