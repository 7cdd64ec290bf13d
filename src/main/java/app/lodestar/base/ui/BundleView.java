package app.lodestar.base.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route(value = "bundle-temp", layout = MainLayout.class)
@Uses(MetricGrid.class)
@Uses(InlineText.class)
@Uses(SaveState.class)
@AnonymousAllowed
class BundleView extends Div {}
