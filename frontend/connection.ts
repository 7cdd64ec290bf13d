import { ConnectionIndicator } from '@vaadin/common-frontend';

// The indicator stands outside every landmark; as a status it may, and its changes are spoken.
ConnectionIndicator.instance.setAttribute('role', 'status');
