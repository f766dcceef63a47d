import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { until } from '../browser.mjs';

/** @param {import('../on-wordpress.mjs').Context} context */
export function network(context) {
  const php = (code) => context.site.evaluate(code);
  const tables = () => php(`global $wpdb; return $wpdb->get_col( "SHOW TABLES LIKE 'wp_%brug_leads'" );`);
  const onSite = (id, code) => php(`switch_to_blog( ${id} ); ${code}`);

  describe('a network of sites', () => {
    /** Makes one of the site: from here on nothing else is to be tried on it. */
    before(async () => {
      const { host } = new URL(context.site.url);
      await php(`require_once ABSPATH . 'wp-admin/includes/network.php'; require_once ABSPATH . 'wp-admin/includes/upgrade.php';
        deactivate_plugins( 'brug/brug.php' );
        global $wpdb;
        foreach ( $wpdb->get_col( "SHOW TABLES LIKE '%brug%'" ) as $table ) $wpdb->query( "DROP TABLE $table" );
        foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) $wpdb->$name = $table;
        install_network();
        return populate_network( 1, '${host}', 'admin@example.com', 'Network', '/', false );`);
      const constants = {
        MULTISITE: 'true',
        SUBDOMAIN_INSTALL: 'false',
        DOMAIN_CURRENT_SITE: `'${host}'`,
        PATH_CURRENT_SITE: "'/'",
        SITE_ID_CURRENT_SITE: 1,
        BLOG_ID_CURRENT_SITE: 1,
      };
      const lines = Object.entries(constants).map(([name, value]) => `define( '${name}', ${value} );\n`);
      const path = join(context.site.docroot, 'wp-config.php');
      writeFileSync(path, readFileSync(path, 'utf8').replace('$table_prefix', `${lines.join('')}$table_prefix`));
      await until(() => php('return is_multisite();'), 'the network');
      await php(
        `return array( wpmu_create_blog( '${host}', '/two/', 'Two', 1 ), wpmu_create_blog( '${host}', '/three/', 'Three', 1 ) );`,
      );
      for (const id of [2, 3]) await onSite(id, "return activate_plugin( 'brug/brug.php' );");
    });

    it('keeps the leads of each site apart', async () => {
      assert.deepEqual(await tables(), ['wp_2_brug_leads', 'wp_3_brug_leads']);
    });

    it('has nothing left of any site when the plugin goes, also of one that went before it', async () => {
      await onSite(3, "return update_option( 'brug_settings', array( 'keep_days' => 3 ) );");
      await php("require_once ABSPATH . 'wp-admin/includes/ms.php'; wpmu_delete_blog( 2, true ); return 1;");
      assert.deepEqual(await tables(), ['wp_2_brug_leads', 'wp_3_brug_leads']);
      await php("return uninstall_plugin( 'brug/brug.php' );");
      const left = await onSite(
        3,
        `global $wpdb; return array( $wpdb->get_col( "SHOW TABLES LIKE '%brug%'" ), $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%brug%'" ), wp_next_scheduled( 'brug_daily' ), get_role( 'brug_leads' ) );`,
      );
      assert.deepEqual(left, [[], [], false, null]);
    });
  });
}
