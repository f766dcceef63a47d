// The plugin on the oldest PHP that it says it runs on, and on one that is newer than Debian's.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildWordPress } from '../../scripts/build-wordpress.mjs';
import { startOnPhp } from './setup/other-php.mjs';
import { installTools } from './setup/tools.mjs';

const folder = mkdtempSync(join(tmpdir(), 'brug-php-'));
const zip = join(folder, 'brug.zip');

for (const version of ['7.4', '8.4']) {
  describe(`the plugin on PHP ${version}`, () => {
    let site;
    before(async () => {
      installTools();
      buildWordPress(zip);
      site = await startOnPhp(version, zip);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('is activated', () => {
      assert.ok(site.activated.php.startsWith(`${version}.`), site.activated.php);
      assert.deepEqual(site.activated.notices, []);
      assert.equal(site.activated.result, null);
    });

    it('draws a form, takes what it sends, stores, mails and replies', async () => {
      const { result, notices } = await site.inside(`
        update_option( 'brug_settings', array( 'reply' => 'confirm', 'recipients' => 'a@example.com, b@example.com' ) );
        $html = do_shortcode( '[brug_partner_form heading="Join" fields="name email"]' ) . do_blocks( Brug\\article_pattern() );
        preg_match( '/name="brug_form" value="([^"]+)"/', $html, $seal );
        $post = function ( $values ) {
          $request = new WP_REST_Request( 'POST', '/brug/v1/leads' );
          $request->set_header( 'content-type', 'application/x-www-form-urlencoded' );
          $request->set_body( http_build_query( $values + array( 'submission_id' => wp_generate_uuid4(), 'elapsed_ms' => '5000', 'locale' => 'nl', 'brug_extra' => '' ) ) );
          return rest_do_request( $request );
        };
        $form   = array( 'brug_form' => html_entity_decode( $seal[1] ) );
        $wrong  = $post( $form + array( 'email' => 'x', 'name' => '' ) );
        $right  = $post( $form + array( 'email' => 'ada@example.com', 'name' => 'Ada 👩‍💻', 'consent' => 'yes', 'consent_text' => 'Yes', 'consent_at' => gmdate( 'c' ) ) );
        do_action( 'brug_deliver' );
        $lead = Brug\\find_leads( array(), 1 )[0];
        return array(
          'tags'   => preg_match_all( '/<brug-[a-z-]+ /', $html ),
          'wrong'  => array( $wrong->get_status(), $wrong->get_data()['errors'] ),
          'right'  => $right->get_status(),
          'name'   => $lead->name,
          'form'   => $lead->form,
          'mails'  => array_map( function ( $mail ) { return $mail['to']; }, get_option( 'brug_test_mails' ) ),
          'states' => wp_list_pluck( Brug\\deliveries_of( array( (int) $lead->id ) )[ (int) $lead->id ], 'state' ),
        );`);
      assert.deepEqual(notices, []);
      assert.equal(result.tags, 4);
      assert.equal(result.wrong[0], 422);
      assert.deepEqual(Object.keys(result.wrong[1]), ['name', 'email', 'consent']);
      assert.deepEqual([result.right, result.name, result.form], [201, 'Ada 👩‍💻', 'known']);
      assert.deepEqual(result.states, { mail: 'sent', reply: 'sent' });
      assert.deepEqual(result.mails.slice(-2), [['a@example.com', 'b@example.com'], ['ada@example.com']]);
    });

    it('exports, tells its state, cleans up', async () => {
      const { result, notices } = await site.inside(`
        foreach ( array( 'menu', 'export' ) as $file ) require_once WP_PLUGIN_DIR . "/brug/includes/admin/$file.php";
        ob_start();
        Brug\\write_csv( array( 'status' => '' ) );
        $csv = ob_get_clean();
        $archive = Brug\\export_personal_data( 'ada@example.com' );
        do_action( 'brug_daily' );
        return array( $csv, count( $archive['data'] ), Brug\\health_of_leads()['status'], Brug\\erase_personal_data( 'ada@example.com' )['items_removed'] );`);
      assert.deepEqual(notices, []);
      assert.match(result[0], /ada@example\.com/);
      assert.deepEqual(result.slice(1), [1, 'good', true]);
    });
  });
}
