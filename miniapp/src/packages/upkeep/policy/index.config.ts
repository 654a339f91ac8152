export default definePageConfig({ navigationBarTitleText: '拟定新版' });
